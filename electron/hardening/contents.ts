import type { App } from 'electron';
import type { Log } from '../log.ts';

/**
 * Whatever web contents come into being: no navigation, no further windows, no embedded views; and no certificate of
 * the system is ever shown to a server, where Chromium would take the first that fits.
 */
export function lockContents(app: App, log: Log): void {
  app.on('select-client-certificate', (event, _contents, _address, _certificates, callback) => {
    event.preventDefault();
    callback();
  });
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      log('request-blocked', 'navigation');
      event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
