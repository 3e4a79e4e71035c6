import type { Locator, Page } from 'playwright-core';
import type { RequestState } from '../../protocol/http.ts';
import type { Language } from '../../protocol/text.ts';
import type { PageName } from '../../renderer/features/shell/page-name.ts';
import type { Runtime } from '../stand/runtime.ts';

/** What the officer fills in for one request. */
export interface Wish {
  readonly caseNumber: string;
  /** Number of the service in appendix 2. */
  readonly service: number;
  readonly parameter: 'iin' | 'plate';
  readonly value: string;
}

/**
 * An officer at the keyboard: everything is done by keys alone, in the real windows. Each step waits for what a person
 * would wait for and fails with the name of what did not come.
 */
export class Officer {
  readonly #runtime: Runtime;
  readonly #pin: string;
  readonly work: Page;

  private constructor(runtime: Runtime, pin: string, work: Page) {
    this.#runtime = runtime;
    this.#pin = pin;
    this.work = work;
  }

  /** Sits down at a started workstation. */
  static async at(runtime: Runtime, pin: string): Promise<Officer> {
    return new Officer(runtime, pin, await runtime.window('work', 30_000));
  }

  /** Waits for a page of the work window. */
  async page(name: PageName): Promise<Locator> {
    const page = this.work.locator(`main[data-page="${name}"]`);
    await this.#appears(page, `the page ${name}`, 20_000);
    return page;
  }

  /** Switches the language of the windows. */
  async choose(language: Language): Promise<void> {
    const switchTo = this.work.locator('.language-option', { hasText: language === 'kk' ? 'ҚАЗ' : 'РУС' });
    await this.tabTo(this.work.locator('.language-switch'));
    if (!(await switchTo.evaluate((element) => element === document.activeElement))) {
      await this.work.keyboard.press(language === 'kk' ? 'ArrowLeft' : 'ArrowRight');
    }
    await this.work.keyboard.press('Space');
    await this.work.locator(`html[lang="${language}"]`).waitFor();
  }

  /** The workstation check has ended and allows the sign-in. */
  async checked(): Promise<void> {
    await this.page('start');
    await this.work.locator('main button.button-primary:not([disabled])').waitFor({ timeout: 20_000 });
  }

  /** Signs in with the first certificate offered. */
  async signIn(pin = this.#pin): Promise<void> {
    await this.checked();
    await this.work.keyboard.press('Control+Enter');
    await this.enterPin(pin);
  }

  /** Signs in with the AUTH certificate of a token, chosen by its label. */
  async signInWith(label: string, pin = this.#pin): Promise<void> {
    await this.chooseToken(label);
    await this.signIn(pin);
  }

  /** Chooses the certificate to sign in with by the label of its token: arrows move within the group. */
  async chooseToken(label: string): Promise<void> {
    await this.checked();
    const wanted = this.work.locator('main label', { hasText: label }).locator('input[type="radio"]');
    await this.tabTo(this.work.locator('main input[type="radio"]:checked'));
    for (let press = 0; press < 10 && !(await wanted.isChecked()); press += 1) {
      await this.work.keyboard.press('ArrowDown');
    }
    if (!(await wanted.isChecked())) throw new Error(`the arrows do not reach the token ${label}`);
  }

  /** Leaves by the button of the status bar. */
  async signOut(): Promise<void> {
    await this.tabTo(this.work.getByRole('button', { name: /^(Шығу|Выйти)/ }));
    await this.work.keyboard.press('Enter');
    await this.page('start');
  }

  /** Waits for words on the page. */
  async sees(words: string | RegExp, timeout = 20_000): Promise<void> {
    await this.#appears(this.work.getByText(words).first(), String(words), timeout);
  }

  /** Waits for a state of an item of the status bar. */
  async status(item: 'token' | 'channel' | 'waiting', state: string): Promise<void> {
    await this.work.locator(`[data-status="${item}"][data-state="${state}"]`).waitFor({ timeout: 20_000 });
  }

  /** Types a PIN into the PIN window and confirms. */
  async enterPin(pin = this.#pin): Promise<void> {
    const window = await this.pinWindow();
    await window.keyboard.type(pin);
    // As with Escape in the result window: the window may be gone before the key is let go.
    await window.keyboard.press('Enter').catch(() => undefined);
  }

  /** The PIN window, ready to be typed into. */
  async pinWindow(): Promise<Page> {
    const window = await this.#runtime.window('pin');
    await window.locator('input[name="pin"]:focus').waitFor({ timeout: 15_000 });
    return window;
  }

  /** Signs the agreement that the first sign-in asks for. */
  async signAgreement(): Promise<void> {
    await this.page('agreement');
    await this.work.locator('main button.button-primary:not([disabled])').waitFor();
    await this.work.keyboard.press('Control+Enter');
    await this.enterPin();
    await this.page('home');
  }

  /** Fills the request form, by keys alone, up to the document as it will be signed. */
  async prepare(wish: Wish): Promise<void> {
    await this.work.keyboard.press('F9');
    await this.page('new-request');
    await this.type('#ground-caseNumber', wish.caseNumber);
    await this.#chooseService(wish.service);
    if (wish.parameter === 'iin' && wish.service === 5) await this.#chooseSecondParameter();
    await this.type('#parameter-value', wish.value);
    await this.work.keyboard.press('Control+Enter');
  }

  /** Signs what is shown, which the centre accepts or has not got yet; returns the request's id. */
  async signAndSend(): Promise<string> {
    const id = await this.sign();
    await this.page('requests');
    return id;
  }

  /** Signs what is shown and returns the request's id. */
  async sign(): Promise<string> {
    const review = await this.page('review');
    const text = (await review.textContent()) ?? '';
    const id = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/.exec(text)?.[0];
    if (id === undefined) throw new Error('the page before signing does not show the document’s id');
    await this.work.keyboard.press('Control+Enter');
    await this.enterPin();
    return id;
  }

  /** Waits until the selected request of the list is in a state. */
  async waitForState(state: RequestState | 'waiting', timeout = 30_000): Promise<void> {
    await this.work.locator(`.request-detail [data-state="${state}"]`).first().waitFor({ timeout });
  }

  /** Waits until the selected request has a result that was never shown. */
  async resultWaits(timeout = 30_000): Promise<void> {
    const detail = this.work.locator('.request-detail');
    await detail.locator('[data-state="ready"], [data-state="delivered"]').first().waitFor({ timeout });
  }

  /** Opens the selected result and returns its window. */
  async openResult(): Promise<Page> {
    await this.tabTo(this.work.locator('.request-detail button.button-primary'));
    await this.work.keyboard.press('Enter');
    await this.enterPin();
    const window = await this.#runtime.window('result');
    await window.locator('[data-page="result"]').waitFor({ timeout: 15_000 });
    return window;
  }

  /** Closes the result, which destroys it. */
  async closeResult(window: Page): Promise<void> {
    const closed = window.waitForEvent('close', { timeout: 15_000 });
    // The window goes while the key is still down, so the release of the key may find no page.
    await window.keyboard.press('Escape').catch(() => undefined);
    await closed;
  }

  /** The receipt's inclusion in the journal was proven here. */
  async proven(): Promise<void> {
    await this.work.locator('.request-detail [data-receipt="proven"]').waitFor({ timeout: 20_000 });
  }

  /** Everything that was signed has reached the centre. */
  async nothingWaits(): Promise<void> {
    await this.work.locator('[data-status="waiting"][data-state="none"]').waitFor({ timeout: 20_000 });
  }

  /** The selected result was shown: no action opens it, and the page says when it was shown. */
  async cannotOpenAgain(): Promise<void> {
    const detail = this.work.locator('.request-detail');
    await detail.getByText(/бір рет көрсетілді|показан один раз/).waitFor({ timeout: 10_000 });
    if ((await detail.locator('button.button-primary').count()) > 0)
      throw new Error('the result can be opened again');
  }

  /**
   * Presses Tab, then Shift+Tab, until an element or something in it has the focus. (Behind the last element the double's focus leaves the
   * page for the browser's own bars, which Electron does not have; backwards it comes in again.)
   */
  async tabTo(target: Locator): Promise<void> {
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let press = 0; press < 40; press += 1) {
        if (await target.evaluate((element) => element.contains(document.activeElement))) return;
        await this.work.keyboard.press(key);
      }
    }
    throw new Error('no number of Tabs reaches the element');
  }

  /** Goes to a field by Tab and replaces its content. */
  async type(selector: string, text: string): Promise<void> {
    await this.tabTo(this.work.locator(selector));
    await this.work.keyboard.press('Control+A');
    await this.work.keyboard.type(text);
  }

  async #appears(target: Locator, name: string, timeout: number): Promise<void> {
    await target.waitFor({ timeout }).catch(async () => {
      const shown = await this.work.locator('main').textContent();
      throw new Error(`${name} does not appear; the window shows:\n${shown}`);
    });
  }

  async #chooseService(number: number): Promise<void> {
    await this.tabTo(this.work.locator('#service'));
    await this.work.keyboard.press('Control+A');
    await this.work.keyboard.type(`${number}.`);
    await this.work.locator('[role="listbox"]').waitFor();
    await this.work.keyboard.press('ArrowDown');
    await this.work.keyboard.press('Enter');
    await this.work.locator('[role="listbox"]').waitFor({ state: 'detached' });
  }

  async #chooseSecondParameter(): Promise<void> {
    await this.tabTo(this.work.locator('main [role="radiogroup"] input:checked').last());
    await this.work.keyboard.press('ArrowRight');
  }
}
