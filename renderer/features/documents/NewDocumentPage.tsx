import type { KeyboardEvent } from 'react';
import type { Account } from '../../../protocol/http.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { showItem } from '../../ui/items.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { ruleOfType, titleOfType } from '../document/type-title.ts';
import { Page } from '../shell/Page.tsx';
import './documents.css';
import { startedTypes } from './filers.ts';
import { filingTexts as texts } from './texts.ts';

interface NewDocumentProps {
  readonly account: Account;
  readonly onChoose: (type: string) => void;
  readonly onBack: () => void;
}

/** The documents an officer may start: the arrows or Tab go through them, Enter opens the form. */
export function NewDocumentPage({ account, onChoose, onBack }: NewDocumentProps) {
  const say = useSay();
  const types = startedTypes(account);
  useHotkeys({ Escape: onBack });
  return (
    <Page
      name="new-document"
      title={say(texts.new)}
      focusId={`type-${types[0]}`}
      actions={
        <Button keys="Esc" onPress={onBack}>
          {say(texts.back)}
        </Button>
      }
    >
      <Panel heading={say(texts.newWhich)}>
        <p className="muted">{say(types.length === 0 ? texts.newNone : texts.newWords)}</p>
        <ul>
          {types.map((type) => (
            <li key={type}>
              <button
                type="button"
                className="type-option"
                id={`type-${type}`}
                data-key={type}
                onClick={() => onChoose(type)}
                onKeyDown={moveAmongLines}
              >
                <span>{say(titleOfType(type))}</span>
                <span className="muted fine">{say(showItem(ruleOfType(type)))}</span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
    </Page>
  );
}

/** The arrows go from line to line; Tab does too, as among any buttons. */
function moveAmongLines(event: KeyboardEvent<HTMLButtonElement>): void {
  const line = event.currentTarget.closest('li');
  const next = event.key === 'ArrowDown' ? line?.nextElementSibling : null;
  const before = event.key === 'ArrowUp' ? line?.previousElementSibling : null;
  const target = (next ?? before)?.querySelector('button') ?? null;
  if (target === null) return;
  event.preventDefault();
  target.focus();
}
