import { LoudEmitter } from './loud.ts';
import { fromChromium, originOf } from './urls.ts';

type Members =
  | 'url'
  | 'origin'
  | 'parent'
  | 'top'
  | 'routingId'
  | 'processId'
  | 'frameToken'
  | 'detached'
  | 'name'
  | 'isDestroyed';

let lastRoutingId = 0;

/** Electron's WebFrameMain: one object per frame for as long as the frame lives, so `===` works on it. */
export class WebFrame extends LoudEmitter implements Pick<Electron.WebFrameMain, Members> {
  readonly routingId: number;
  readonly frameToken: string;
  readonly name = '';
  readonly parentFrame: WebFrame | null;
  chromiumUrl = '';
  gone = false;
  readonly #pid: () => number;

  constructor(frameToken: string, parent: WebFrame | null, pid: () => number) {
    super('WebFrameMain', ['dom-ready']);
    lastRoutingId += 1;
    this.routingId = lastRoutingId;
    this.frameToken = frameToken;
    this.parentFrame = parent;
    this.#pid = pid;
  }

  get url(): string {
    return fromChromium(this.chromiumUrl);
  }

  get origin(): string {
    return originOf(this.chromiumUrl);
  }

  get parent(): Electron.WebFrameMain | null {
    return this.parentFrame as unknown as Electron.WebFrameMain | null;
  }

  get top(): Electron.WebFrameMain | null {
    return (this.parentFrame === null ? this : this.parentFrame.top) as unknown as Electron.WebFrameMain;
  }

  get processId(): number {
    return this.#pid();
  }

  get detached(): boolean {
    return this.gone;
  }

  isDestroyed(): boolean {
    return this.gone;
  }
}
