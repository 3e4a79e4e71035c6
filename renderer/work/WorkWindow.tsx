import type { AppState } from '../../protocol/ipc.ts';
import type { Failure } from '../../protocol/outcome.ts';
import { languages } from '../../protocol/text.ts';
import { AgreementPage } from '../features/agreement/AgreementPage.tsx';
import { useCheck } from '../features/check/use-check.ts';
import { Rail } from '../features/shell/Rail.tsx';
import { StatusBar } from '../features/shell/StatusBar.tsx';
import { shellTexts as texts } from '../features/shell/texts.ts';
import { LanguageProvider } from '../language.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Desks } from './Desks.tsx';
import { StartPlaces } from './StartPlaces.tsx';
import { useAppState } from './use-app-state.ts';
import { type DeskLists, useDeskLists } from './use-desk-lists.ts';

/** The work window: which page there is depends on the session alone, so a lost session always leads to the start. */
export function WorkWindow() {
  const { state, failure } = useAppState();
  const check = useCheck(state);
  const lists = useDeskLists(state?.session?.session ?? null);
  if (state === null) return <Opening failure={failure} />;
  return (
    <LanguageProvider language={state.language}>
      <div className="work-frame">
        <StatusBar state={state} lists={lists} />
        <div className="work-body">
          <Inside state={state} check={check} lists={lists} />
        </div>
      </div>
    </LanguageProvider>
  );
}

/** Before the first answer; the language is not known yet, so both are spoken. */
function Opening({ failure }: { failure: Failure | null }) {
  if (failure !== null) return <FailureNotice failure={failure} />;
  return (
    <p className="work-loading" role="status">
      {languages.map((language) => texts.loading[language]).join(' ')}
    </p>
  );
}

const ignore = () => undefined;

interface InsideProps {
  readonly state: AppState;
  readonly check: ReturnType<typeof useCheck>;
  readonly lists: DeskLists;
}

function Inside({ state, check, lists }: InsideProps) {
  if (state.session === null)
    return (
      <>
        <Rail
          desks={[{ page: 'start', label: texts.deskStart, icon: 'key' }]}
          current="start"
          onChoose={ignore}
        />
        <StartPlaces state={state} check={check} notices={lists.notices} />
      </>
    );
  if (state.session.agreementSignedAt === null)
    return (
      <>
        <Rail
          desks={[{ page: 'agreement', label: texts.deskAgreement, icon: 'document' }]}
          current="agreement"
          onChoose={ignore}
        />
        <AgreementPage key={state.session.session} />
      </>
    );
  return <Desks account={state.session} check={check} lists={lists} key={state.session.session} />;
}
