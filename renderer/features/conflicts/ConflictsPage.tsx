import { useMemo, useState } from 'react';
import { type Conflict, conflictsOf } from '../../../protocol/regulation/conflicts.ts';
import { groundTitle } from '../../../protocol/regulation/grounds.ts';
import { useSay } from '../../language.tsx';
import { useRegulation } from '../../regulation.tsx';
import { Button } from '../../ui/Button.tsx';
import { Table, type TableColumn } from '../../ui/Table.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { Page } from '../shell/Page.tsx';
import { ConflictDetail } from './ConflictDetail.tsx';
import './conflicts.css';
import { ReachFacts } from './ReachFacts.tsx';
import { conflictTexts as texts } from './texts.ts';
import { costWords, decisionOn, idOf, markWords, rowWords } from './words.ts';

interface ConflictsPageProps {
  /** Opens the form of a decision with these values. */
  readonly onDecide: (values: Record<string, string>) => void;
  /** Opens a document of the desk. */
  readonly onShowFiling: (id: string) => void;
}

/** Where the two languages of the Rules differ, what each reading costs, which one is in force, and by whose decision. */
export function ConflictsPage({ onDecide, onShowFiling }: ConflictsPageProps) {
  const say = useSay();
  const { operatorDecisions } = useRegulation();
  const conflicts = useMemo(() => conflictsOf(operatorDecisions), [operatorDecisions]);
  const [selected, setSelected] = useState<string | null>(null);
  const current = conflicts.find((conflict) => idOf(conflict) === selected) ?? conflicts[0] ?? null;
  const decide = () => {
    if (current !== null) onDecide(decisionOn(current));
  };
  useHotkeys({ F9: decide });
  return (
    <Page
      name="conflicts"
      title={say(texts.title)}
      actions={
        <Button kind="primary" keys="F9" onPress={decide}>
          {say(texts.decide)}
        </Button>
      }
    >
      <ReachFacts conflicts={conflicts} decisions={operatorDecisions} />
      <div className="conflicts-list">
        <Table
          label={say(texts.list)}
          columns={columnsIn(say)}
          rows={conflicts.map((conflict) => ({ ...conflict, id: idOf(conflict) }))}
          selected={current === null ? null : idOf(current)}
          onSelect={setSelected}
          onAction={decide}
          empty=""
        />
      </div>
      {current === null ? null : <ConflictDetail conflict={current} onShowFiling={onShowFiling} />}
    </Page>
  );
}

function columnsIn(say: ReturnType<typeof useSay>): TableColumn<Conflict & { readonly id: string }>[] {
  return [
    { id: 'row', label: say(texts.row), cell: (row) => say(rowWords(row)), isRowHeader: true },
    { id: 'ground', label: say(texts.ground), cell: (row) => say(groundTitle(row.ground)) },
    { id: 'kk', label: say(texts.kk), cell: (row) => say(markWords(row.kk)) },
    { id: 'ru', label: say(texts.ru), cell: (row) => say(markWords(row.ru)) },
    { id: 'in-force', label: say(texts.inForce), cell: (row) => say(markWords(row.inForce)) },
    { id: 'cost', label: say(texts.cost), cell: (row) => say(costWords(row)) },
  ];
}
