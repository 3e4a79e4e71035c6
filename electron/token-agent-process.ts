import { type MessagePortMain, utilityProcess } from 'electron';
import type { AgentProcess, DriverSettings } from '../native/token-agents.ts';

/** What a vendor's driver may need of our environment; everything else stays here. */
const passedOn = ['HOME', 'LANG', 'LC_ALL', 'SOFTHSM2_CONF', 'PCSCLITE_CSOCK_NAME', 'XDG_RUNTIME_DIR'];

/** Starts the token agent of one driver in a utility process with a minimal environment. */
export function forkTokenAgent(bundle: string, driver: DriverSettings): AgentProcess {
  const child = utilityProcess.fork(bundle, [], {
    env: agentEnvironment(process.env),
    serviceName: `token-agent ${driver.name}`,
    stdio: 'ignore',
  });
  let isGone = false;
  const listeners = new Set<() => void>();
  child.once('exit', () => {
    isGone = true;
    for (const listener of listeners) listener();
  });
  return {
    postMessage: (message, transfer) => child.postMessage(message, transfer as MessagePortMain[] | undefined),
    onMessage: (listener) => child.on('message', listener),
    onExit: (listener) => {
      if (isGone) listener();
      else listeners.add(listener);
    },
    // utilityProcess.kill asks first; a driver that hangs does not answer.
    kill: () => killNow(child.pid) || child.kill(),
  };
}

/** The environment of an agent: a short list, and what a PKCS#11 module reads its own settings from. */
export function agentEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const names = Object.keys(environment).filter((name) => passedOn.includes(name) || /PKCS11/.test(name));
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? '']));
}

function killNow(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
