import { useState } from 'react';
import type { BenchState } from '../../../protocol/admin-ipc.ts';
import type { Language } from '../../../protocol/text.ts';
import { LanguageProvider, useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { ActionPanel } from './ActionPanel.tsx';
import './administrator.css';
import { benchBridge } from './bench-bridge.ts';
import { History } from './History.tsx';
import type { BenchRow } from './order.ts';
import { TokensTable } from './TokensTable.tsx';
import { benchTexts as texts } from './texts.ts';
import { useBench } from './use-bench.ts';

/** The administrator's bench: tokens on the left, one action on the chosen token on the right, what was done below. */
export function AdminWindow() {
  const state = useBench();
  return (
    <LanguageProvider language={state?.language ?? 'kk'}>
      {state === null ? <main /> : <Bench state={state} />}
    </LanguageProvider>
  );
}

const lookAgain = () => void benchBridge.call('lookAgain', {});

function Bench({ state }: { state: BenchState }) {
  const say = useSay();
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = rowsOf(state);
  const row = rows.find(({ id }) => id === chosen) ?? rows[0] ?? null;
  const other: Language = state.language === 'kk' ? 'ru' : 'kk';
  useHotkeys({ F5: lookAgain });
  return (
    <main className="bench" data-page="admin">
      <header className="bench-head">
        <h1>{say(texts.title)}</h1>
        <div className="bench-actions">
          <Button keys="F5" onPress={lookAgain} isDisabled={state.isLooking || state.running !== null}>
            {say(texts.look)}
          </Button>
          <Button
            id="language"
            kind="quiet"
            onPress={() => void benchBridge.call('setBenchLanguage', { language: other })}
          >
            {other === 'kk' ? 'Қазақша' : 'Русский'}
          </Button>
        </div>
      </header>
      <div className="bench-body">
        <div className="bench-left">
          <Panel heading={say(texts.tokens)} aside={state.isLooking ? <Looking /> : null}>
            {state.drivers.map(({ name, fault }) =>
              fault === null ? null : (
                <div key={name} className="bench-driver">
                  <p className="muted fine">{name}</p>
                  <FailureNotice failure={fault} />
                </div>
              ),
            )}
            <TokensTable rows={rows} selected={row?.id ?? null} onSelect={setChosen} />
          </Panel>
          <History entries={state.history} />
        </div>
        {row === null ? null : <ActionPanel key={row.id} row={row} state={state} />}
      </div>
    </main>
  );
}

function Looking() {
  const say = useSay();
  return (
    <span className="muted fine" role="status">
      {say(texts.looking)}
    </span>
  );
}

function rowsOf({ drivers }: BenchState): BenchRow[] {
  return drivers.flatMap(({ name, tokens }) =>
    tokens.map((token, place) => ({ id: `${name}:${token.serial || place}`, driver: name, token })),
  );
}
