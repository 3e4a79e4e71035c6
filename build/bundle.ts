// Builds the windows, the main process, the preloads and the token agent into out/.
import { rmSync } from 'node:fs';
import { build } from 'vite';

const only = process.argv[2];
const targets = { renderer: ['renderer/vite.config.ts'], electron: ['electron/vite.config.ts'] };

if (only === undefined) for (const folder of ['main', 'preload', 'renderer']) rmSync(`out/${folder}`, { recursive: true, force: true });
for (const [name, configs] of Object.entries(targets)) {
  if (only !== undefined && only !== name) continue;
  for (const configFile of configs) await build({ configFile, logLevel: 'warn' });
}
