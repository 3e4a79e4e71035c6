import type { DriverState, TokenAgents } from '../../native/token-agents.ts';
import { workstationReport } from '../../protocol/documents/workstation-report.ts';
import { type Failure, failure, type Outcome, success } from '../../protocol/outcome.ts';
import { toAstana } from '../../protocol/time.ts';
import type { CheckReport } from '../../protocol/workstation-check.ts';
import type { Log } from '../log.ts';
import { createCentre } from './centre.ts';
import type { Channel } from './channel.ts';
import { blockingCode, type CheckFacts, judgeFacts } from './check-lines.ts';
import type { Configuration } from './configuration.ts';
import type { Outbox } from './outbox.ts';
import type { Platform } from './platform.ts';
import { clockDifference } from './sign-in.ts';
import type { WorkstationIdentity } from './workstation-identity.ts';

/** The check of the workstation (Rules 151, item 7 and appendix 4). */
export interface WorkstationCheck {
  run(): Promise<CheckReport>;
  last(): CheckReport | null;
  /** Whether the last check lets one sign in, or why not. */
  allowsSignIn(): Outcome<null>;
}

export interface WorkstationCheckOptions {
  readonly probes: Configuration['probes'];
  readonly platform: Platform;
  readonly channel: Channel;
  readonly agents: Pick<TokenAgents, 'tokens' | 'drivers' | 'settled' | 'retry'>;
  readonly identity: WorkstationIdentity;
  readonly outbox: Outbox;
  readonly software: string;
  /** Whether the lock of the screen would end the session at once. */
  readonly isLockObserved: () => boolean;
  readonly now: () => Date;
  readonly log: Log;
  readonly onChange: () => void;
}

/** Creates the check; each run is reported to the centre, signed with the workstation's key. */
export function createWorkstationCheck(options: WorkstationCheckOptions): WorkstationCheck {
  let last: CheckReport | null = null;
  let running: Promise<CheckReport> | null = null;
  const run = async () => {
    const report = await runCheck(options);
    last = report;
    options.log('check-done', report.signInAllowed ? 'allowed' : 'blocked');
    options.outbox.put(options.identity.sign(workstationReport, reportBody(options.software, report)));
    options.onChange();
    return report;
  };
  return {
    run: () => {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    last: () => last,
    allowsSignIn: () => {
      if (last === null) return failure('workstation-not-checked');
      const code = blockingCode(last.lines);
      return code === null ? success(null) : failure(code);
    },
  };
}

async function runCheck(options: WorkstationCheckOptions): Promise<CheckReport> {
  const lines = judgeFacts(await gatherFacts(options));
  return {
    checkedAt: toAstana(options.now()),
    lines,
    signInAllowed: blockingCode(lines) === null,
  };
}

/** States in which a driver was given up. */
const given: readonly string[] = ['missing', 'altered', 'stopped'] satisfies DriverState[];

async function gatherFacts(options: WorkstationCheckOptions): Promise<CheckFacts> {
  const { platform, probes, agents } = options;
  // What was installed or mended since the start is found without starting again.
  for (const { name, state } of agents.drivers()) if (given.includes(state)) agents.retry(name);
  const [channel, freeDiskBytes, answered] = await Promise.all([
    tryChannel(options),
    platform.freeDiskBytes(),
    answeredProbes(platform, probes.internet),
    agents.settled(),
  ]);
  return {
    processorMegahertz: platform.processorMegahertz(),
    freeDiskBytes,
    memoryBytes: platform.memoryBytes(),
    networkMegabits: platform.networkMegabits(),
    channelFault: channel.fault,
    clockDifference: channel.clock,
    driverFault: driverFault(agents),
    certificateFault: certificateFault(agents),
    defaultRoute: probes.defaultRoute ? platform.hasDefaultRoute() : false,
    answered,
    isLockObserved: options.isLockObserved(),
  };
}

async function tryChannel({
  channel,
  now,
}: WorkstationCheckOptions): Promise<{ fault: Failure | null; clock: number | null }> {
  const connected = await channel.connect();
  if (!connected.ok) {
    const isMissing = connected.error.code === 'server-unreachable';
    return { fault: isMissing ? { code: 'channel-missing' } : connected.error, clock: null };
  }
  const clock = await clockDifference(createCentre(connected.value), now);
  return clock.ok ? { fault: null, clock: clock.value } : { fault: { code: 'channel-missing' }, clock: null };
}

async function answeredProbes(
  platform: Platform,
  probes: Configuration['probes']['internet'],
): Promise<string[]> {
  const answers = await Promise.all(
    probes.map(async ({ host, port }) => ((await platform.answers(host, port)) ? [`${host}:${port}`] : [])),
  );
  return answers.flat();
}

function driverFault(agents: WorkstationCheckOptions['agents']): Failure | null {
  const drivers = agents.drivers();
  if (drivers.some(({ state }) => state === 'ready')) return null;
  return (
    drivers.find(({ fault }) => fault !== null)?.fault ?? { code: 'driver-missing', params: { driver: '-' } }
  );
}

function certificateFault(agents: WorkstationCheckOptions['agents']): Failure | null {
  const tokens = agents.tokens();
  const certificates = tokens.flatMap((token) => token.certificates);
  if (certificates.some(({ offered }) => offered)) return null;
  if (tokens.length === 0) return { code: 'token-absent' };
  return certificates.find(({ fault }) => fault !== null)?.fault ?? { code: 'certificate-absent' };
}

/** The report says codes and figures in Russian, the language of the acts' forms for the operator. */
function reportBody(software: string, report: CheckReport) {
  return {
    software,
    lines: report.lines.map(({ check, required, found, verdict }) => ({
      check,
      required: required.ru,
      found: found.ru.slice(0, 200).normalize('NFC'),
      verdict,
    })),
    signInAllowed: report.signInAllowed,
  };
}
