import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const ours =
  /^(protocol|trust|native|electron|renderer|server|build|assets|test|docs|\.ci)\/|^[A-Z]+\.md$|^package\.json$/;
const pages = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];

test('every path a document names exists', () => {
  const missing = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/`([^`\n]+)`|\]\(([^)#\s]+)\)/g)]
      .map((match) => match[1] ?? match[2] ?? '')
      .filter((name) => ours.test(name) && !/[<>*{}… ]/.test(name))
      .filter((name) => !existsSync(name))
      .map((name) => `${page}: ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('every npm script a document names exists', () => {
  const scripts: unknown = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
  const named = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/npm run ([a-z:-]+)/g)].map((match) => match[1]),
  );
  assert.ok(named.length > 0);
  for (const name of named) assert.ok(Object.hasOwn(scripts as object, name ?? ''), `npm run ${name}`);
});
