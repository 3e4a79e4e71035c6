import type { Session } from 'electron';
import type { Log } from '../log.ts';
import { answerPage, type PageList, pageOf, pageScheme } from './pages.ts';

/** An address nothing answers at: the spell checker must not fetch dictionaries. */
const nowhere = 'https://spelling.invalid/';

/**
 * Closes a session: only our own pages are answered, every other request is cancelled, every permission refused,
 * nothing is downloaded, no dictionary fetched. Must run before the first page of the session is loaded.
 */
export function lockSession(session: Session, pages: PageList, log: Log): void {
  session.protocol.handle(pageScheme, (request) => answerPage(pages, request));
  session.webRequest.onBeforeRequest((details, callback) => {
    const isAllowed = pageOf(pages, details.url) !== null || isInlineImage(details.url);
    if (!isAllowed) log('request-blocked', details.resourceType);
    callback({ cancel: !isAllowed });
  });
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(nowhere);
  session.on('will-download', (event) => event.preventDefault());
}

/** The photograph of a result: it is in the page already, nothing is fetched. */
function isInlineImage(address: string): boolean {
  return /^data:image\/(png|jpeg);/.test(address);
}
