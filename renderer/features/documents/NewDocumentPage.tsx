import { ListBox, ListBoxItem } from 'react-aria-components';
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

/** The documents an officer may start: arrows or the first letters find one, Enter opens its form. */
export function NewDocumentPage({ account, onChoose, onBack }: NewDocumentProps) {
  const say = useSay();
  useHotkeys({ Escape: onBack });
  return (
    <Page
      name="new-document"
      title={say(texts.new)}
      actions={
        <Button keys="Esc" onPress={onBack}>
          {say(texts.back)}
        </Button>
      }
    >
      <Panel heading={say(texts.newWhich)}>
        <p className="muted">{say(texts.newWords)}</p>
        <ListBox
          className="type-list"
          aria-label={say(texts.newWhich)}
          autoFocus="first"
          onAction={(type) => onChoose(String(type))}
          renderEmptyState={() => <p>{say(texts.newNone)}</p>}
        >
          {startedTypes(account).map((type) => (
            <ListBoxItem className="type-option" id={type} key={type} textValue={say(titleOfType(type))}>
              <span>{say(titleOfType(type))}</span>
              <span className="muted fine">{say(showItem(ruleOfType(type)))}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Panel>
    </Page>
  );
}
