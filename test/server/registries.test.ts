import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { success } from '../../protocol/outcome.ts';
import type { Particulars } from '../../protocol/regulation/grounds/particulars.ts';
import type { MutualClient, NeighbourAnswer } from '../../server/registries/mutual-client.ts';
import { openRegistries } from '../../server/registries/open.ts';
import type { Registries } from '../../server/registries/registry.ts';

const addresses = {
  erdr: 'https://erdr.invalid',
  'ais-su': 'https://ais-su.invalid',
  'ais-oip': 'https://ais-oip.invalid',
  'eais-so': 'https://eais-so.invalid',
  ersop: 'https://ersop.invalid',
};
const erdrCase = {
  number: '262300031000001',
  articles: [{ article: 188, part: 3 }],
  holder: { iin: '840229398000' },
  group: [],
  orders: [],
};
const criminal: Particulars = { id: 'criminal-case', caseNumber: '262300031000001' };
const silent = {
  ok: false,
  error: { code: 'registry-unreachable', params: { registry: 'ЕРДР' } },
};

/** Registers behind a client that answers by a script; the addresses asked are kept. */
function scripted(answer: (asked: number) => Promise<NeighbourAnswer | null>, breakMilliseconds = 60_000) {
  const asked: string[] = [];
  const client: MutualClient = {
    get: async (url) => {
      asked.push(url.href);
      return await answer(asked.length);
    },
    post: async () => null,
    close: () => undefined,
  };
  return { asked, registries: openRegistries(client, addresses, { milliseconds: 400, breakMilliseconds }) };
}

const found = async () => ({ status: 200, body: erdrCase });

test('a register that fails once is asked again, and the request goes on (rules-151/5)', async () => {
  const { asked, registries } = scripted(async (turn) => (turn === 1 ? null : await found()));
  const answer = await registries.erdr.find(criminal);
  assert.ok(answer.ok && answer.value?.holder.iin === '840229398000');
  assert.equal(asked.length, 2);
});

test('after two repetitions it counts as silent, with its own name', async () => {
  const { asked, registries } = scripted(async () => ({ status: 500, body: null }));
  assert.deepEqual(await registries.erdr.find(criminal), silent);
  assert.equal(asked.length, 3);
});

test('"no such case" is an answer: it is not asked twice', async () => {
  const { asked, registries } = scripted(async () => ({ status: 404, body: null }));
  assert.deepEqual(await registries.erdr.find(criminal), success(null));
  assert.equal(asked.length, 1);
});

test('an answer about another case, or not of the agreed form, is no answer', async () => {
  for (const body of [{ ...erdrCase, number: '262300031000002' }, { ...erdrCase, articles: [] }, 'none']) {
    const { registries } = scripted(async () => ({ status: 200, body }));
    assert.deepEqual(await registries.erdr.find(criminal), silent);
  }
});

test('the whole question has one limit, however slow each answer is', async () => {
  const { registries } = scripted(async () => {
    await pause(300);
    return null;
  });
  const began = performance.now();
  assert.deepEqual(await registries.erdr.find(criminal), silent);
  assert.ok(performance.now() - began < 800, 'three answers of 300 ms were not waited for');
});

test('five questions in vain open the breaker for that register alone; one is let through after the pause', async () => {
  let isDown = true;
  const { asked, registries } = scripted(async () => (isDown ? null : await found()), 100);
  for (let question = 0; question < 5; question += 1) await registries.erdr.find(criminal);
  const before = asked.length;
  assert.deepEqual(await registries.erdr.find(criminal), silent);
  assert.equal(asked.length, before, 'while it is open nobody is asked');
  await registries.ersop.find({ id: 'revenue-field-audit', auditNumber: '1' });
  assert.ok(asked.length > before, 'the others are');
  await pause(150);
  isDown = false;
  assert.equal((await registries.erdr.find(criminal)).ok, true);
});

test('each ground is asked of its own register, by all that names the material (rules-151/21-27)', async () => {
  const questions: readonly (readonly [keyof Registries, Particulars, string])[] = [
    ['erdr', criminal, 'https://erdr.invalid/erdr/cases/262300031000001'],
    [
      'ais-su',
      { id: 'administrative-case-committee', caseNumber: '1/а' },
      'https://ais-su.invalid/ais-su/administrative-cases/1%2F%D0%B0',
    ],
    ['ais-su', { id: 'search-case', caseNumber: '2' }, 'https://ais-su.invalid/ais-su/search-cases/2'],
    [
      'ais-oip',
      { id: 'enforcement-proceeding', throughNumber: '3' },
      'https://ais-oip.invalid/ais-oip/proceedings/3',
    ],
    [
      'eais-so',
      { id: 'civil-case', caseNumber: '4', year: 2026, court: 'C' },
      'https://eais-so.invalid/eais-so/civil-cases/4?year=2026&court=C',
    ],
    ['ersop', { id: 'revenue-field-audit', auditNumber: '5' }, 'https://ersop.invalid/ersop/audits/5'],
  ];
  const { asked, registries } = scripted(async () => ({ status: 404, body: null }));
  for (const [registry, particulars] of questions) await registries[registry].find(particulars);
  assert.deepEqual(
    asked,
    questions.map(([, , address]) => address),
  );
});

test('a court’s case of the same number but another year or court is another case (rules-151/25)', async () => {
  const body = {
    number: '4',
    year: 2026,
    court: 'C',
    holder: { iin: '840229398000' },
    group: [],
  };
  const { registries } = scripted(async () => ({ status: 200, body }));
  const ask = (year: number, court: string) =>
    registries['eais-so'].find({ id: 'civil-case', caseNumber: '4', year, court });
  const same = await ask(2026, 'C');
  assert.ok(same.ok && same.value !== null);
  assert.deepEqual(await ask(2025, 'C'), success(null));
  assert.deepEqual(await ask(2026, 'D'), success(null));
});

test('a register is never asked about a ground it does not keep', async () => {
  const { asked, registries } = scripted(found);
  await assert.rejects(registries.ersop.find(criminal), /does not keep/);
  await assert.rejects(registries.erdr.find({ id: 'primary-check' }), /does not keep/);
  assert.equal(asked.length, 0);
});
