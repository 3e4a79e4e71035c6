import type { Completeness } from '../../../protocol/ipc.ts';
import { fill, type Text } from '../../../protocol/text.ts';
import { useSay } from '../../language.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { filingTexts as texts } from './texts.ts';

/** Whether a prosecutor's answer was shown here to leave nothing out (Rules 151, item 54), or what is missing. */
export function CompletenessMark({ completeness }: { completeness: Completeness | undefined }) {
  const say = useSay();
  if (completeness === undefined) return null;
  const { state, parts, fault } = completeness;
  return (
    <div data-completeness={state}>
      {state === 'proven' ? (
        <>
          <Mark tone="safe" icon="pass">
            {say(fill(texts.complete, { parts: String(parts) }))}
          </Mark>
          <p className="muted fine">{say(texts.completeHow)}</p>
        </>
      ) : null}
      {state === 'unchecked' ? (
        <Notice tone="waiting" heading={say(texts.completeUnchecked)}>
          <p>{say(texts.completeUncheckedNext)}</p>
        </Notice>
      ) : null}
      {fault === null ? null : <FailureNotice failure={saidOf(fault, say)} />}
    </div>
  );
}

/** What is missing, in words where the check names it by a word of its own. */
function saidOf(
  fault: NonNullable<Completeness['fault']>,
  say: ReturnType<typeof useSay>,
): NonNullable<Completeness['fault']> {
  const detail = fault.params?.['detail'] ?? '';
  const words = missing[detail];
  return words === undefined ? fault : { ...fault, params: { ...fault.params, detail: say(words) } };
}

const missing: Readonly<Record<string, Text>> = {
  part: texts.missingPart,
  gap: texts.missingGap,
  period: texts.missingPeriod,
  person: texts.missingPerson,
  root: texts.missingRoot,
  leaf: texts.missingLeaf,
  key: texts.missingKey,
};
