import { useSay } from '../../language.tsx';
import { Page } from '../shell/Page.tsx';
import { type CheckHandle, CheckPanel } from './CheckPanel.tsx';
import { checkTexts as texts } from './texts.ts';

/** The workstation check as a desk of its own, while one is signed in. */
export function CheckPage({ check }: { check: CheckHandle }) {
  const say = useSay();
  return (
    <Page name="check" title={say(texts.title)}>
      <CheckPanel check={check} />
    </Page>
  );
}
