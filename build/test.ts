// Runs everything `npm test` promises and ends with `N passed, N failed`. Paths narrow it: npm test -- test/native
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const chosen = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };

if (chosen.length === 0) {
  check('types', ['node_modules/.bin/tsc', '--build']);
  check('lint and format', ['node_modules/@biomejs/cli-linux-x64/biome', 'ci', '--error-on-warnings', '.']);
}
// The suites with real browsers and deadlines run one file at a time, so that they do not starve each other.
await runFiles(filesOf('test/{protocol,trust,server,electron,native,faults,docs}/**/*.test.ts'), 2);
await runFiles(filesOf('test/{chromium-host,renderer,e2e}/**/*.test.ts'), 1);

const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);

function check(name: string, [command = '', ...args]: string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  console.log(`${status === 0 ? '✔' : '✖'} ${name}`);
  count[status === 0 ? 'passed' : 'failed'] += 1;
}

function filesOf(pattern: string): string[] {
  const all = globSync(pattern).sort();
  return chosen.length === 0 ? all : all.filter((file) => chosen.some((path) => file.startsWith(path)));
}

async function runFiles(files: string[], concurrency: number): Promise<void> {
  if (files.length === 0) return;
  const stream = run({
    files,
    concurrency,
    timeout: 600_000,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  stream.on('test:pass', ({ skip, details }) => {
    if (details.type === 'suite') return;
    count[skip === undefined ? 'passed' : 'skipped'] += 1;
  });
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') count.failed += 1;
  });
  const output = new PassThrough();
  output.pipe(process.stdout, { end: false });
  stream.compose(new spec()).pipe(output);
  await finished(output, { writable: false });
}
