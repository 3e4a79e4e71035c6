import { useSay } from '../../language.tsx';
import { Page } from '../shell/Page.tsx';
import { shellTexts } from '../shell/texts.ts';
import { type CheckHandle, CheckPanel } from './CheckPanel.tsx';

/** The workstation check as a desk of its own, while one is signed in. */
export function CheckPage({ check }: { check: CheckHandle }) {
  const say = useSay();
  return (
    <Page name="check" title={say(shellTexts.deskCheck)}>
      <CheckPanel check={check} />
    </Page>
  );
}
