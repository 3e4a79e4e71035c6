/** Events of webContents that an application may listen to. */
export const webContentsEvents: readonly string[] = [
  ...['did-finish-load', 'did-fail-load', 'did-navigate', 'dom-ready', 'destroyed', 'console-message'],
  ...['will-navigate', 'will-frame-navigate', 'will-redirect', 'render-process-gone', 'preload-error'],
  // Never fired: no webviews, no devtools, no network, no key events outside the page.
  ...['will-attach-webview', 'did-attach-webview', 'before-input-event', 'devtools-opened', 'context-menu'],
  ...[
    'unresponsive',
    'responsive',
    'login',
    'certificate-error',
    'select-client-certificate',
    'did-start-loading',
  ],
  ...[
    'did-stop-loading',
    'did-create-window',
    'will-prevent-unload',
    'plugin-crashed',
    'content-bounds-updated',
  ],
];
