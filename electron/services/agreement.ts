import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { userAgreement } from '../../protocol/documents/user-agreement.ts';
import type { PreparedDocument } from '../../protocol/ipc.ts';
import { failure, type Outcome, success } from '../../protocol/outcome.ts';
import { edition } from '../../protocol/regulation/tables.ts';
import type { Text } from '../../protocol/text.ts';
import type { Session } from './session.ts';
import type { Signer } from './signer.ts';

/** The agreement of appendix 6 for the officer who signed in, to be read and signed (Rules 151, item 17). */
export function prepareAgreement(session: Session, signer: Signer, text: Text): Outcome<PreparedDocument> {
  const account = session.account();
  if (account === null) return failure('session-absent');
  const { iin, fullName, position, organisation } = account;
  return success(
    signer.prepare(userAgreement, {
      edition: edition.id,
      user: { iin, fullName, position, organisation },
      text,
    }),
  );
}

/** Both texts of appendix 6, verbatim. The build puts them beside the bundle; in the source tree they are assets. */
export function readAgreementText(): Text {
  return { kk: readText('kk'), ru: readText('ru') };
}

function readText(language: string): string {
  const places = ['./agreement/', '../../assets/agreement/'].map((folder) =>
    fileURLToPath(new URL(`${folder}${language}.txt`, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error('the text of the agreement is not where the build puts it');
  return readFileSync(found, 'utf8');
}
