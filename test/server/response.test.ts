import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { dayInAstana } from '../../protocol/calendar/days.ts';
import { openStore } from '../../server/store/open.ts';
import { type Desks, openDesks } from './desks.ts';
import { assertAccepted, assertRefused, type TestCentre } from './harness.ts';
import { holder, type OfficerPlan } from './people.ts';

let desks: Desks;
let centre: TestCentre;
const today = dayInAstana(new Date());
const body = 'Сынақ департаменті';

const plans: Record<string, OfficerPlan> = {
  user: holder,
  official: { iin: '000101598002', surname: 'ЖАУАПТЫ', capacities: ['responsible-official'] },
  operator: { iin: '000229599811', surname: 'ОПЕРАТОР', organisation: 'Комитет', capacities: ['operator'] },
  prosecutor: {
    iin: '250101698008',
    surname: 'ҚАДАҒАЛАУШЫ',
    role: 1,
    organisation: 'Прокуратура',
    capacities: ['supervising-prosecutor'],
  },
};

before(async () => {
  desks = await openDesks(plans);
  centre = desks.centre;
});
after(() => centre.close());

const of: Desks['of'] = (name) => desks.of(name);
const file: Desks['file'] = (...document) => desks.file(...document);
const filings: Desks['filings'] = (...which) => desks.filings(...which);

test('rules-151/56, rules-151/48, joint-41-69/35: an act of response waits for its answer', async () => {
  const act = file('prosecutor', 'act-of-response', {
    kind: 'representation',
    number: '3',
    date: today,
    organisation: body,
    violations: 'Негізсіз сұрау салу',
    demands: 'Кінәлілерді жауаптылыққа тарту мәселесін қарау',
    answerBy: today,
  });
  await assertAccepted(of('prosecutor').client, act);
  assert.equal((await filings('official', 'act-of-response'))[0]?.state, 'open');
  assert.deepEqual(await filings('user', 'act-of-response'), []);
  const answer = { measures: 'Тәртіптік іс қозғалды', liability: 'Сөгіс' };
  const others = file('operator', 'response-answer', answer, [act.id]);
  await assertRefused(of('operator').client, others, 'answered-document-absent');
  await assertAccepted(of('official').client, file('official', 'response-answer', answer, [act.id]));
  assert.equal((await filings('prosecutor', 'act-of-response'))[0]?.state, 'answered');
});

test('rules-151/56: an act to a body that nobody here has is told at once and does not vanish', async () => {
  const act = {
    kind: 'representation',
    number: '4',
    date: today,
    organisation: `${body}.`,
    violations: 'Негізсіз сұрау салу',
    demands: 'Қарау',
    answerBy: today,
  };
  await assertRefused(of('prosecutor').client, file('prosecutor', 'act-of-response', act), 'body-unknown');
});

test('rules-151/39, rules-151/40: the operator’s own search is signed, answered and journalled as a reading', async () => {
  const query = file('operator', 'journal-query', {
    from: today,
    until: today,
    iin: of('user').officer.account.iin,
    documentType: 'information-request',
    reason: 'Шағымды тексеру',
  });
  await assertAccepted(of('operator').client, query);
  const [list] = await filings('operator', 'journal-list');
  assert.ok(list);
  const database = await openStore(join(dirname(centre.config), 'data'));
  const leaves = await database.selectFrom('journal').select('leaf').execute();
  await database.destroy();
  const readings = leaves
    .map(({ leaf }) => JSON.parse(Buffer.from(leaf).toString()))
    .filter(({ kind }) => kind === 'reading');
  assert.ok(readings.some(({ reader, what }) => reader === query.id && what === list.id));
  const reversed = { from: today, until: '2026-01-01', reason: 'x' };
  await assertRefused(of('operator').client, file('operator', 'journal-query', reversed), 'period-invalid');
});
