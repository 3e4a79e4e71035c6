import { launchChromium } from './chromium.ts';
import { type Browser, hostOptions, lifecycle, provideBrowser } from './host.ts';
import { loudModule } from './loud.ts';
import { interceptRequests } from './requests.ts';
import { type Targets, watchTargets } from './targets.ts';
import { fromChromium } from './urls.ts';
import { contentsByTarget } from './web-contents.ts';
import { setColorScheme } from './window-surface.ts';

const targets = Promise.withResolvers<Targets>();

/** The way to open windows, once Chromium runs. */
export function openedTargets(): Promise<Targets> {
  return targets.promise;
}

/** Starts Chromium and everything that watches it. Called once, when the main file has been evaluated. */
export async function startBrowser(userData: string, switches: readonly string[]): Promise<Browser> {
  const { headed, portFile } = hostOptions();
  const started = await launchChromium({ userData, headed, switches, portFile });
  await interceptRequests(started);
  targets.resolve(await watchTargets(started, (opener) => contentsByTarget.get(opener)?.refuseWindow()));
  watchDeaths(started);
  watchDownloads(started);
  lifecycle.on('color-scheme', (scheme: string) => {
    for (const contents of contentsByTarget.values()) {
      contents.opened.then(({ session }) => setColorScheme(session, scheme)).catch(() => undefined);
    }
  });
  provideBrowser(started);
  return started;
}

/** Windows closed by their user, renderers that died, and Chromium's own end. */
function watchDeaths({ cdp }: Browser): void {
  cdp.on('Target.targetCrashed', ({ targetId, status, errorCode }) => {
    const reason = status === 'crashed' || status === 'oom' ? status : 'killed';
    contentsByTarget.get(targetId)?.rendererGone(reason, errorCode);
  });
  cdp.on('Target.targetDestroyed', ({ targetId }) => {
    const contents = contentsByTarget.get(targetId);
    contentsByTarget.delete(targetId);
    contents?.requestClose(true);
  });
  void cdp.closed.then(() => {
    for (const contents of contentsByTarget.values()) contents.rendererGone('abnormal-exit', 1);
    lifecycle.emit('browser-gone');
  });
}

/** Chromium denies every download; the application hears of it as Electron would tell, and cannot allow it. */
function watchDownloads({ cdp }: Browser): void {
  cdp.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
    const contents = [...contentsByTarget.values()].find(
      (candidate) => candidate.frame(frameId) !== undefined,
    );
    const item = loudModule('DownloadItem', {
      getURL: () => fromChromium(url),
      getFilename: () => suggestedFilename,
      cancel: () => undefined,
    });
    const event = { preventDefault: () => undefined };
    contents?.sessionDouble.emit('will-download', event, item, contents);
  });
}
