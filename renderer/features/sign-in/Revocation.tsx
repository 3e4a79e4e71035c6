import { fill, type Text } from '../../../protocol/text.ts';
import type { RevocationView } from '../../../protocol/token-summary.ts';
import { useSay } from '../../language.tsx';
import { showMoment } from '../../ui/digits.ts';
import type { IconName } from '../../ui/Icon.tsx';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { showAge } from './age.ts';
import { revocationTexts as texts } from './texts.ts';

const states: Record<RevocationView['state'], { text: Text; tone: MarkTone; icon: IconName }> = {
  good: { text: texts.good, tone: 'muted', icon: 'pass' },
  revoked: { text: texts.revoked, tone: 'refused', icon: 'refused' },
  unknown: { text: texts.unknown, tone: 'waiting', icon: 'unknown' },
};

/** Whether a certificate is revoked, by the list of which moment, and how old that is; unknown says who decides. */
export function Revocation({ revocation }: { revocation: RevocationView }) {
  const say = useSay();
  const { text, tone, icon } = states[revocation.state];
  return (
    <span data-revocation={revocation.state}>
      <Mark tone={tone} icon={icon}>
        {say(text)} {say(sourceOf(revocation))}
        {revocation.state === 'unknown' ? ` ${say(texts.centreDecides)}` : null}
      </Mark>
    </span>
  );
}

function sourceOf({ asOf, ageSeconds }: RevocationView): Text {
  if (asOf === null || ageSeconds === null) return texts.noList;
  const age = showAge(ageSeconds);
  const date = showMoment(asOf).slice(0, 16);
  return {
    kk: fill(texts.list, { date, age: age.kk }).kk,
    ru: fill(texts.list, { date, age: age.ru }).ru,
  };
}
