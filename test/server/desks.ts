import assert from 'node:assert/strict';
import type { Client } from './client.ts';
import { type Overrides, type Signed, signDocument } from './documents.ts';
import { openTestCentre, signIn, type TestCentre } from './harness.ts';
import { makeOfficer, type Officer, type OfficerPlan } from './people.ts';

/** A filing as the list of a desk has it. */
export interface Filed {
  readonly id: string;
  readonly type: string;
  readonly state: string;
}

/** A centre with people of several capacities, each signed in at the one workstation. */
export interface Desks {
  readonly centre: TestCentre;
  of(name: string): { readonly officer: Officer; readonly client: Client };
  /** A document of a type, signed by a person with the SIGN key; nothing is sent. */
  file(name: string, type: string, body: Overrides, refs?: readonly string[]): Signed;
  /** What a person's desk lists of a type, newest first. */
  filings(name: string, type: string): Promise<Filed[]>;
  /** The signed bytes of a filing, as a person reads it. */
  read(name: string, id: string): Promise<Buffer>;
  duties(name: string): Promise<{ duty: string; filing: string; dueAt: string; isOverdue: boolean }[]>;
}

/** Opens a centre and signs everybody in. */
export async function openDesks(plans: Readonly<Record<string, OfficerPlan>>): Promise<Desks> {
  const centre = await openTestCentre();
  const people = new Map<string, { officer: Officer; client: Client }>();
  for (const [name, plan] of Object.entries(plans)) {
    const officer = await makeOfficer(centre.pki, plan);
    await centre.enrol({ accounts: [officer.account] });
    const client = await centre.connect();
    await signIn(client, officer);
    people.set(name, { officer, client });
  }
  const of = (name: string) => {
    const found = people.get(name);
    assert.ok(found, name);
    return found;
  };
  const json = async (name: string, path: string) =>
    JSON.parse((await of(name).client.call('GET', path)).body.toString());
  return {
    centre,
    of,
    file: (name, type, body, refs) =>
      signDocument(of(name).officer.sign, { type, body, ...(refs === undefined ? {} : { refs }) }),
    filings: async (name, type) => {
      const list: Filed[] = await json(name, '/v1/filings');
      return list.filter((filing) => filing.type === type);
    },
    read: async (name, id) => {
      const answer = await of(name).client.call('GET', `/v1/filings/${id}`);
      assert.equal(answer.status, 200);
      return answer.body;
    },
    duties: async (name) => await json(name, '/v1/duties'),
  };
}
