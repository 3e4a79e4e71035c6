import { EventEmitter } from 'node:events';

/** A listener of any shape: the double passes Electron's arguments through unchecked. */
export type Listener = (...args: never[]) => void;

/** Throws the one error that says which part of Electron's API the double lacks. */
export function notImplemented(name: string): never {
  throw new Error(`chromium-host: ${name} is not implemented`);
}

/** Hands a double to the application as the Electron type it partly implements. */
export function asElectron<T extends object>(double: object): T {
  return double as T;
}

/** A module of Electron of which only `members` exist; reading anything else throws with its name. */
export function loudModule<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get: (target, property, receiver) =>
      isQuiet(target, property)
        ? Reflect.get(target, property, receiver)
        : notImplemented(`${name}.${String(property)}`),
  });
}

/** A class of Electron that the double does not have: naming it is allowed, using it throws. */
export function loudClass(name: string): object {
  return new Proxy(class {}, {
    construct: () => notImplemented(`new ${name}()`),
    get: (target, property, receiver) =>
      isQuiet(target, property)
        ? Reflect.get(target, property, receiver)
        : notImplemented(`${name}.${String(property)}`),
  });
}

/**
 * Base of the double's emitters. A member that no class of the instance defines, and an event that the
 * class does not know, throw with their names, so that a gap is never mistaken for "nothing happened".
 * `events` undefined means any event name (channels of ipcMain).
 */
export class LoudEmitter extends EventEmitter {
  readonly #name: string;
  readonly #events: ReadonlySet<string> | undefined;

  constructor(name: string, events: readonly string[] | undefined) {
    super();
    this.#name = name;
    this.#events = events === undefined ? undefined : new Set(events);
  }

  override on(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override addListener(event: string | symbol, listener: Listener): this {
    return this.on(event, listener);
  }

  override once(event: string | symbol, listener: Listener): this {
    this.#check(event);
    return super.once(event, listener as (...args: unknown[]) => void);
  }

  override off(event: string | symbol, listener: Listener): this {
    return super.off(event, listener as (...args: unknown[]) => void);
  }

  override removeListener(event: string | symbol, listener: Listener): this {
    return super.removeListener(event, listener as (...args: unknown[]) => void);
  }

  #check(event: string | symbol): void {
    if (typeof event === 'symbol' || this.#events === undefined) return;
    if (!this.#events.has(event)) notImplemented(`${this.#name}.on('${event}')`);
  }
}

// The layer lies between LoudEmitter and EventEmitter: only a read that found nothing above reaches it, so
// private fields and identity of the instances stay as the language has them.
Object.setPrototypeOf(
  LoudEmitter.prototype,
  new Proxy(EventEmitter.prototype, {
    get: (target, property, receiver) =>
      isQuiet(target, property)
        ? Reflect.get(target, property, receiver)
        : notImplemented(`${receiver.constructor.name}.${String(property)}`),
  }),
);
Object.setPrototypeOf(
  LoudEmitter,
  new Proxy(EventEmitter, {
    get: (target, property, receiver) =>
      isQuiet(target, property)
        ? Reflect.get(target, property, receiver)
        : notImplemented(`${receiver.name}.${String(property)}`),
  }),
);

/** Names the language itself asks for: awaiting, printing and comparing must not count as a use. */
const askedByTheLanguage = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'domain', '_events']);

function isQuiet(target: object, property: string | symbol): boolean {
  return typeof property === 'symbol' || property in target || askedByTheLanguage.has(property);
}
