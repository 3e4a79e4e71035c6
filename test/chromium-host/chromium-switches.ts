/** What decides Chromium's command line. */
export interface SwitchOptions {
  profile: string;
  headed: boolean;
  switches: readonly string[];
  portFile: string | undefined;
}

/** Features that start renderers of Chromium's own interface, share renderers, or call out. */
const disabledFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'ProcessPerSiteUpToMainFrameThreshold',
  'BackForwardCache',
  'OptimizationHints',
  'MediaRouter',
  'Translate',
  'AutofillServerCommunication',
  'GlobalMediaControls',
  'DialMediaRouteProvider',
  'PrivacySandboxSettings4',
  'OnDeviceModelService',
];

/** The application may not loosen what the double exists to show. */
const refused =
  /^--(no-sandbox|disable-.*sandbox|single-process|remote-debugging-|user-data-dir|ignore-certificate-errors|disable-web-security)/;

/**
 * Chromium's command line: sandbox on, no cache on disk, no background traffic. Names never resolve and the
 * only proxy is a closed port, so that even what CDP cannot intercept (WebSocket, WebRTC) goes nowhere.
 */
export function chromiumSwitches(options: SwitchOptions): string[] {
  for (const name of options.switches) {
    if (refused.test(name)) throw new Error(`chromium-host: the switch ${name} is refused`);
  }
  return [
    ...(options.headed ? [] : ['--headless=new', '--hide-scrollbars']),
    `--user-data-dir=${options.profile}`,
    '--remote-debugging-pipe',
    ...(options.portFile === undefined ? [] : ['--remote-debugging-port=0']),
    ...['--no-startup-window', '--no-first-run', '--no-default-browser-check', '--no-pings'],
    ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ...['--disable-default-apps', '--disable-extensions', '--disable-domain-reliability', '--disable-quic'],
    ...['--disable-breakpad', '--disable-crash-reporter', '--disable-client-side-phishing-detection'],
    ...['--disable-gpu', '--disable-software-rasterizer', '--password-store=basic', '--use-mock-keychain'],
    ...[
      '--disk-cache-dir=/dev/null',
      '--disk-cache-size=1',
      '--media-cache-size=1',
      '--disable-gpu-shader-disk-cache',
    ],
    ...['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding', '--mute-audio'],
    ...['--site-per-process', '--renderer-process-limit=64', '--disable-search-engine-choice-screen'],
    ...[
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--proxy-server=http://127.0.0.1:9',
      '--proxy-bypass-list=<-loopback>',
    ],
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    // Electron's message ports have the event `close`; Chromium's have it behind this switch.
    '--enable-blink-features=MessagePortCloseEvent',
    `--disable-features=${disabledFeatures.join(',')}`,
    ...options.switches,
  ];
}
