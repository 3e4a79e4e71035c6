import { useState } from 'react';
import type { BenchVerb, FoundCertificate } from '../../../protocol/admin-ipc.ts';
import { iinFault } from '../../../protocol/identifiers/iin.ts';
import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { type FieldNote, TextField } from '../../ui/TextField.tsx';
import { useAction } from '../../ui/use-action.ts';
import { benchBridge } from './bench-bridge.ts';
import { type BenchForm, type BenchRow, destroys } from './order.ts';
import { benchTexts as texts } from './texts.ts';

interface ActionFieldsProps {
  readonly verb: BenchVerb;
  readonly row: BenchRow;
  readonly form: BenchForm;
  readonly folder: string | null;
  readonly onChange: (form: BenchForm) => void;
}

const plain: FieldNote = { tone: 'hint', text: '' };

/** The fields an action needs; no PIN is among them. */
export function ActionFields({ verb, row: { token }, form, folder, onChange }: ActionFieldsProps) {
  const say = useSay();
  const set = (name: keyof BenchForm) => (value: string) => onChange({ ...form, [name]: value });
  const isWrong = form.confirm !== '' && form.confirm !== token.serial;
  return (
    <>
      {verb === 'init' || verb === 'relabel' ? (
        <TextField
          id="label"
          label={say(texts.labelField)}
          value={form.label}
          onChange={set('label')}
          maxLength={32}
          note={{ tone: 'hint', text: say(texts.labelHint) }}
        />
      ) : null}
      {verb === 'request' ? <PersonFields form={form} set={set} /> : null}
      {verb === 'import' ? <CertificateFields form={form} onChange={onChange} /> : null}
      {['request', 'test-sign', 'act'].includes(verb) ? <Folder folder={folder} /> : null}
      {destroys(verb, token) ? (
        <TextField
          id="confirm"
          label={say(texts.confirmField)}
          value={form.confirm}
          onChange={set('confirm')}
          maxLength={64}
          note={
            isWrong
              ? { tone: 'error', text: say(texts.confirmWrong) }
              : { tone: 'hint', text: say(texts.confirmHint) }
          }
        />
      ) : null}
    </>
  );
}

interface PersonFieldsProps {
  readonly form: BenchForm;
  readonly set: (name: keyof BenchForm) => (value: string) => void;
}

/** Whom the certificates will name; kept in this window only. */
function PersonFields({ form, set }: PersonFieldsProps) {
  const say = useSay();
  const isWrong = form.iin.length === 12 && iinFault(form.iin) !== null;
  return (
    <div className="bench-person">
      {(['surname', 'givenName', 'patronymic'] as const).map((name) => (
        <TextField
          key={name}
          id={name}
          label={say(texts[name])}
          value={form[name]}
          onChange={set(name)}
          maxLength={64}
          note={plain}
        />
      ))}
      <TextField
        id="iin"
        digits
        label={say(texts.iin)}
        value={form.iin}
        onChange={set('iin')}
        maxLength={12}
        note={isWrong ? { tone: 'error', text: say(texts.iinWrong) } : plain}
      />
    </div>
  );
}

/** The persons' certificates of a folder; those of the first holder are chosen already. */
function CertificateFields({ form, onChange }: Pick<ActionFieldsProps, 'form' | 'onChange'>) {
  const say = useSay();
  const [found, setFound] = useState<readonly FoundCertificate[] | null>(null);
  const find = useAction(
    () => benchBridge.call('findCertificates', {}),
    (certificates) => {
      setFound(certificates);
      const ofFirst = certificates.filter(({ holder }) => holder === certificates[0]?.holder);
      onChange({ ...form, certificates: ofFirst.map(({ sha256 }) => sha256).slice(0, 16) });
    },
  );
  const toggle = (sha256: string) => (isOn: boolean) => {
    const others = form.certificates.filter((one) => one !== sha256);
    onChange({ ...form, certificates: isOn ? [...others, sha256] : others });
  };
  return (
    <div className="bench-found">
      <Button id="find-certificates" onPress={() => find.run()}>
        {say(texts.findCertificates)}
      </Button>
      {find.failure === null ? null : <FailureNotice failure={find.failure} />}
      {found?.length === 0 ? <p role="status">{say(texts.noCertificates)}</p> : null}
      {found?.map(({ sha256, file, purpose, holder }) => (
        <Checkbox key={sha256} isSelected={form.certificates.includes(sha256)} onChange={toggle(sha256)}>
          {purpose.toUpperCase()} · {file} <span className="muted fine">{holder}</span>
        </Checkbox>
      ))}
    </div>
  );
}

function Folder({ folder }: { folder: string | null }) {
  const say = useSay();
  return (
    <div className="bench-found">
      <p>
        {say(texts.folder)}: {folder === null ? say(texts.noFolder) : <span className="hash">{folder}</span>}
      </p>
      <Button id="folder" onPress={() => void benchBridge.call('chooseFolder', {})}>
        {say(texts.chooseFolder)}
      </Button>
    </div>
  );
}
