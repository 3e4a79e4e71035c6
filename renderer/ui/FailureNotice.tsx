import type { ReactNode } from 'react';
import { explain } from '../../protocol/errors.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { useSay } from '../language.tsx';
import { showItem } from './items.ts';
import { Notice, type Tone } from './Notice.tsx';
import { showParams } from './params.ts';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly children?: ReactNode;
  /** `plain` for a rule that holds as it should rather than something that went wrong. */
  readonly tone?: Tone;
}

/** An expected failure as a person reads it: what happened, the item it rests on, what to do next. */
export function FailureNotice({ failure, children, tone = 'refused' }: FailureNoticeProps) {
  const say = useSay();
  const { text, next, item } = explain(showParams(failure));
  return (
    <Notice tone={tone} heading={say(text)} role={tone === 'refused' ? 'alert' : 'status'}>
      <p>{say(next)}</p>
      {item === null ? null : <p className="muted fine">{say(showItem(item))}</p>}
      {children}
    </Notice>
  );
}
