import { stderr, stdin, stdout } from 'node:process';
import { z } from 'zod';
import { hardenProcess } from '../hardening.ts';
import { mannerOf, parseCommand } from './command.ts';
import { exitCodeOf } from './exit-code.ts';
import { provision } from './provision.ts';
import { show } from './show.ts';
import { createTerminal } from './terminal.ts';

/** Entry of the administrator's commands: `main.ts <verb> --module FILE …` (`docs/administrator.md`). */
z.config({ jitless: true });
hardenProcess();
const args = process.argv.slice(2);
const command = parseCommand(args);
const terminal = stdin.isTTY && stderr.isTTY ? createTerminal(stdin, stderr) : null;
const outcome = command.ok ? await provision(command.value, terminal) : command;
const output = outcome.ok || mannerOf(args).json ? stdout : stderr;
output.write(show(command.ok ? command.value.verb : null, outcome, mannerOf(args)));
process.exitCode = outcome.ok ? 0 : exitCodeOf(outcome.error);
