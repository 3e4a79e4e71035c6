// Builds the windows, the main process, the preloads and the token agent into out/.
import { rmSync } from 'node:fs';
import { createBuilder } from 'vite';

const only = process.argv[2];
const targets = { renderer: ['renderer/vite.config.ts'], electron: ['electron/vite.config.ts'] };

if (only === undefined)
  for (const folder of ['main', 'preload', 'renderer'])
    rmSync(`out/${folder}`, { recursive: true, force: true });
for (const [name, configs] of Object.entries(targets)) {
  if (only !== undefined && only !== name) continue;
  for (const configFile of configs) {
    // Null: a configuration without a builder of its own is built as `vite build` builds it.
    const builder = await createBuilder({ configFile, logLevel: 'warn' }, null);
    await builder.buildApp();
  }
}
