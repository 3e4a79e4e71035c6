import type { Page } from 'playwright-core';
import type { Scenario } from './fake-bridge.ts';

/** One picture to take. */
export interface Shot {
  readonly name: string;
  readonly window: 'work' | 'pin' | 'result';
  readonly scenario: Scenario;
  readonly bothColours?: boolean;
  readonly act?: (page: Page, language: 'kk' | 'ru') => Promise<void>;
}
