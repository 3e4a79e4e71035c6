import type { PinAuthority, TokenAgents } from '../../native/token-agents.ts';
import { failure, type Outcome } from '../../protocol/outcome.ts';
import type { Language } from '../../protocol/text.ts';
import type { PinDialog } from './pin-dialog.ts';

export interface PinSettingOptions {
  readonly agents: Pick<TokenAgents, 'tokens' | 'setPin'>;
  readonly pin: PinDialog;
  readonly language: () => Language;
}

/**
 * Lets the person set a new PIN in the PIN window: by the old one, or by the security officer's (PUK). No session is
 * needed: a token with a maker's PIN or a locked one cannot sign in. Fails with what the agent says, or `token-absent`.
 */
export async function setTokenPin(
  { agents, pin, language }: PinSettingOptions,
  tokenSerial: string,
  by: PinAuthority,
): Promise<Outcome<null>> {
  const token = agents.tokens().find(({ serial }) => serial === tokenSerial);
  if (token === undefined) return failure('token-absent');
  const purpose = by === 'pin' ? 'change-pin' : 'unblock-pin';
  const context = {
    language: language(),
    holder: null,
    purpose,
    tokenSerial,
    tokenLabel: token.label,
  } as const;
  return await pin.run({ ...context, documents: [] }, (pinPort) =>
    agents.setPin({ tokenSerial, by, pinPort }),
  );
}
