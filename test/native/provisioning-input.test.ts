import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { parseCommand } from '../../native/provisioning/command.ts';
import { exitCodeOf } from '../../native/provisioning/exit-code.ts';
import { parseLabelledLines } from '../../native/provisioning/labelled-lines.ts';
import { pinNames } from '../../native/provisioning/order.ts';
import { isMakersPin, newPinFlaw, pinLengthFault } from '../../native/token-agent/pin-policy.ts';
import { errorCodes } from '../../protocol/errors.ts';
import { softHsmModule } from '../stand/token/store.ts';
import { type Administrator, createAdministrator, script } from './administrator.ts';

let bench: Administrator;
before(async () => {
  bench = await createAdministrator();
});
after(() => bench.remove());

test('makers’ PINs, short ones, repetitions and runs are refused; others are not', () => {
  for (const pin of ['12345678', '1234567890', '00000000', '87654321'])
    assert.equal(newPinFlaw(pin), 'makers');
  for (const pin of ['aaaaaa', '234567', '987654', '890123', '210987', 'abcdef', '49381', 'fedcba'])
    assert.equal(newPinFlaw(pin), 'weak', pin);
  for (const pin of ['493817', '112233', 'pin-4f1c9a77']) assert.equal(newPinFlaw(pin), null, pin);
  assert.equal(newPinFlaw('493817', ['493817']), 'same');
});

test('a run of any length from any digit up or down is weak', () => {
  fc.assert(
    fc.property(
      fc.nat(9),
      fc.integer({ min: 6, max: 16 }),
      fc.constantFrom(1, -1, 0),
      (from, length, step) => {
        const pin = Array.from({ length }, (_, place) => (from + step * place + 160) % 10).join('');
        assert.ok(isMakersPin(pin) || newPinFlaw(pin) === 'weak', pin);
      },
    ),
  );
});

test('the length of a PIN is counted in bytes; a maximum of 0 is none', () => {
  const state = { minLength: 6, maxLength: 8, counter: 'full', protectedAuthenticationPath: false } as const;
  assert.equal(pinLengthFault('қазақ', state)?.code, 'pin-length');
  assert.equal(pinLengthFault('қазақ', { ...state, maxLength: 0 }), null);
});

test('a PIN file: labelled lines, one bare line as the PIN; a fault names the line, never its content', () => {
  const parse = (text: string) => parseLabelledLines(text, 'pins', pinNames, 'pin');
  assert.deepEqual(parse('# of token 7\nso-pin: a:b \n\n49-38-17\r\n'), {
    ok: true,
    value: { 'so-pin': 'a:b', pin: '49-38-17' },
  });
  for (const text of ['secret-1\nsecret-2\n', 'pin: secret-1\npin: secret-2\n', 'so-pin: x\npin:\n'])
    assert.deepEqual(parse(text), {
      ok: false,
      error: { code: 'file-malformed', params: { file: 'pins', detail: ':2' } },
    });
});

test('a PIN or a person has no option: such a command line is refused', () => {
  for (const extra of [['--pin', '493817'], ['--so-pin=1'], ['--iin', '840229398000'], ['493817']]) {
    const parsed = parseCommand(['keys', '--module', 'x', ...extra]);
    assert.ok(!parsed.ok && parsed.error.code === 'call-malformed');
    assert.doesNotMatch(JSON.stringify(parsed), /493817|840229/);
  }
});

test('every failure has an exit code that is documented', () => {
  for (const code of errorCodes) assert.ok([2, 3, 4, 5].includes(exitCodeOf({ code })), code);
});

test('at a terminal PINs are asked without echo, a chosen one twice; Ctrl-C ends before the token is touched', async () => {
  const command = `${process.execPath} ${script} init --module ${softHsmModule} --label TTY --language ru`;
  const typed = await atTerminal(command, [
    'pin-4f1c9a77\r',
    'pin-4f1c9a77\r',
    'so-5d2e8b31\r',
    'so-5d2e8b31\r',
  ]);
  assert.match(typed, /PIN-код пользователя \(pin\): [\s\S]*ещё раз[\s\S]*Токен подготовлен/);
  assert.ok(!typed.includes('pin-4f1c') && !typed.includes('so-5d2e'));
  const mistyped = await atTerminal(command, ['pin-4f1c9a77\r', 'pin-4f1c9a78\r']);
  assert.match(mistyped, /pin-mistyped/);
  assert.match(await atTerminal(command, ['pin-4f\u0003']), /pin-absent/);
});

/** Runs a command in a pseudo-terminal and types each answer when the next question stands there. */
function atTerminal(command: string, answers: string[]): Promise<string> {
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    env: { ...bench.env, TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  let asked = 0;
  child.stdout.on('data', (chunk) => {
    shown += String(chunk);
    const questions = shown.match(/\([a-z-]+\)(, ещё раз)?: /g)?.length ?? 0;
    while (asked < questions) child.stdin.write(answers[asked++] ?? '\u0003');
  });
  return new Promise((resolve) => child.once('close', () => resolve(shown)));
}
