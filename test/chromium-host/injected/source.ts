import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** The two scripts of a window and the random names they and the host share. */
export interface InjectedScripts {
  binding: string;
  receiver: string;
  world: string;
  mainWorld: string;
  preloadWorld: string;
}

/**
 * Builds the scripts that Chromium runs in a new document before the page's own: the plain functions of this
 * folder with their types stripped, in one closure, so that nothing becomes a global. A page cannot see
 * world names; event names are fresh for each window.
 */
export function buildScripts(preload: string | undefined, argv: readonly string[]): InjectedScripts {
  const [binding, receiver, world, fromPreload, toPreload] = Array.from({ length: 5 }, randomName);
  const names = { binding, receiver, world, fromPreload, toPreload } as Record<string, string>;
  const config = JSON.stringify({
    ...names,
    argv,
    platform: process.platform,
    arch: process.arch,
    versions: { node: process.versions.node, v8: process.versions.v8 },
  });
  const main = `startMainWorld(${JSON.stringify(fromPreload)}, ${JSON.stringify(toPreload)});`;
  const application = preload === undefined ? '' : readFileSync(preload, 'utf8');
  const start = `startPreloadWorld(${config}, function (require, module, exports, process) {\n${application}\n});`;
  const preloadFiles = ['codec', 'peer', 'ports', 'ipc-renderer', 'preload-world'];
  return {
    ...(names as { binding: string; receiver: string; world: string }),
    mainWorld: closure(['codec', 'peer', 'main-world'], main),
    preloadWorld: closure(preloadFiles, start),
  };
}

function closure(files: readonly string[], start: string): string {
  return `(() => {\n${files.map(source).join('\n')}\n${start}\n})();`;
}

const sources = new Map<string, string>();

function source(file: string): string {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const text = stripTypes(readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8'))
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export /gm, '');
  sources.set(file, text);
  return text;
}

function randomName(): string {
  return `x${randomBytes(16).toString('hex')}`;
}

/** Node calls the function experimental each time a process first uses it; nobody can act on that here. */
function stripTypes(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}
