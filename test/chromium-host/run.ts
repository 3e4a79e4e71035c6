import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { setHostOptions } from './host.ts';

/**
 * Runs an Electron application's main file on Node with its windows in Chromium:
 * `node run.ts <main.js> [--headed] [--cdp-port-file FILE] [-- arguments of the application]`.
 */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { headed: { type: 'boolean', default: false }, 'cdp-port-file': { type: 'string' } },
  });
  const [main, ...appArguments] = positionals;
  if (main === undefined)
    throw new Error('usage: run.ts <main.js> [--headed] [--cdp-port-file FILE] [-- arguments]');
  const mainPath = resolve(main);
  setHostOptions({ mainPath, appArguments, headed: values.headed, portFile: values['cdp-port-file'] });
  const double = new URL('./electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      /^electron(\/(main|common))?$/.test(specifier)
        ? { url: double, shortCircuit: true }
        : next(specifier, context),
  });
  process.argv = [process.execPath, mainPath, ...appArguments];
  Object.defineProperties(process, { type: { value: 'browser' }, defaultApp: { value: true } });

  const { app, powerMonitor } = await import('./electron.ts');
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      app.quit();
      setTimeout(() => process.exit(1), 8000).unref();
    });
  }
  // A test outside locks the screen with this signal (RunningHost.lockScreen).
  process.on('SIGUSR2', () => powerMonitor.emit('lock-screen'));
  await import(pathToFileURL(mainPath).href);
  await app.start();
}

await run();
