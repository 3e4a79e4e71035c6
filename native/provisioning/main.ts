import { stderr, stdin, stdout } from 'node:process';
import { z } from 'zod';
import { hardenProcess } from '../hardening.ts';
import { bulk } from './bulk/bulk.ts';
import { parseBulk } from './bulk/command.ts';
import { showBulk } from './bulk/show.ts';
import { mannerOf, parseCommand } from './command.ts';
import { drivers, parseDrivers } from './drivers/drivers.ts';
import { showDrivers } from './drivers/show.ts';
import { exitCodeOf } from './exit-code.ts';
import { provision } from './provision.ts';
import { show } from './show.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** Entry of the administrator's commands: `main.ts <verb> --module FILE …` (`docs/administrator.md`). */
z.config({ jitless: true });
hardenProcess();
const given = process.argv.slice(2);
// `drivers sign` needs a token, as the verbs do.
const args = given[0] === 'drivers' && given[1] === 'sign' ? ['sign-drivers', ...given.slice(2)] : given;
const terminal = stdin.isTTY && stderr.isTTY ? createTerminal(stdin, stderr) : null;
process.exitCode = await run(terminal);

async function run(person: Terminal | null): Promise<number> {
  if (args[0] === 'bulk') return await runList(person);
  return args[0] === 'drivers' ? runDrivers() : await runVerb(person);
}

/** One verb on one token. Answers the exit code. */
async function runVerb(person: Terminal | null): Promise<number> {
  const command = parseCommand(args);
  const outcome = command.ok ? await provision(command.value, person) : command;
  const output = outcome.ok || mannerOf(args).json ? stdout : stderr;
  output.write(show(command.ok ? command.value.verb : null, outcome, mannerOf(args)));
  return outcome.ok ? 0 : exitCodeOf(outcome.error);
}

/** A list of officers, one token after the other. */
async function runList(person: Terminal | null): Promise<number> {
  const command = parseBulk(args.slice(1));
  const outcome = command.ok ? await bulk(command.value, person) : command;
  stdout.write(showBulk(outcome, mannerOf(args)));
  const error = outcome.ok ? outcome.value.error : outcome.error;
  return error === null ? 0 : exitCodeOf(error);
}

/** The list of drivers. */
function runDrivers(): number {
  const command = parseDrivers(args.slice(1));
  const outcome = command.ok ? drivers(command.value) : command;
  stdout.write(showDrivers(outcome, mannerOf(args)));
  return outcome.ok ? 0 : exitCodeOf(outcome.error);
}
