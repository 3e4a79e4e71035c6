import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  factsOf,
  formOf,
  type Particulars,
  particularsSchema,
} from '../../protocol/regulation/grounds/particulars.ts';
import { grounds } from '../../protocol/regulation/grounds.ts';

const erdr = '262300031000001';
const court = { caseNumber: '7585-24-00-2/101', year: 2024, court: 'Суд № 2' };
const order = { number: '12', date: '2026-02-28' };

/** One good set of particulars for every way the acts name, with the item. */
const good: readonly (readonly [string, Particulars])[] = [
  ['item 21', { id: 'criminal-case', caseNumber: erdr }],
  ['item 21', { id: 'criminal-case', basis: 'own-case', caseNumber: erdr }],
  [
    'item 22 part 1',
    { id: 'criminal-case', basis: 'investigative-order', caseNumber: erdr, orderNumber: '7-12' },
  ],
  [
    'item 22 part 1',
    { id: 'criminal-case', basis: 'prosecutor-order', caseNumber: erdr, orderNumber: '2/15' },
  ],
  [
    'item 22 part 2',
    {
      id: 'criminal-case',
      basis: 'international-assistance',
      orderNumber: '82/3',
      requestingBody: 'Генеральная прокуратура',
      coverLetterNumber: '2-011/5',
    },
  ],
  ['item 25', { id: 'administrative-case-court', ...court }],
  ['item 25', { id: 'civil-case', ...court }],
  ['item 23', { id: 'administrative-case-committee', caseNumber: '1234' }],
  ['item 20', { id: 'primary-check' }],
  ['item 20', { id: 'primary-check', registrationNumber: '263100030000001' }],
  ['item 26', { id: 'search-case', caseNumber: '15' }],
  ['item 27', { id: 'enforcement-proceeding', throughNumber: '99/26' }],
  [
    'order 146, item 11',
    { id: 'information-analysis', by: 'plan', planItem: '3.1', approvedOn: '2026-01-05' },
  ],
  ['order 146, item 11', { id: 'information-analysis', by: 'service-note', ...order }],
  [
    'order 146, item 12',
    { id: 'information-analysis', by: 'instruction', ...order, personalDataOrder: order },
  ],
  ['joint order, item 20', { id: 'revenue-field-audit', auditNumber: '2026/1' }],
];

for (const [item, particulars] of good) {
  const { id } = particulars;
  const way =
    'basis' in particulars ? ` ${particulars.basis}` : 'by' in particulars ? ` ${particulars.by}` : '';

  test(`${item}: particulars of ${id}${way} are read, and nothing beside them`, () => {
    assert.deepEqual(particularsSchema.parse(particulars), particulars);
    assert.equal(particularsSchema.safeParse({ ...particulars, extra: '1' }).success, false);
    assert.equal(factsOf(particulars).ground, id);
  });

  test(`${item}: every particular of ${id}${way} that the act demands must be there`, () => {
    const optional = ['basis', 'registrationNumber', 'personalDataOrder'];
    for (const name of Object.keys(particulars).filter((key) => key !== 'id' && !optional.includes(key))) {
      const without = Object.fromEntries(Object.entries(particulars).filter(([key]) => key !== name));
      assert.equal(particularsSchema.safeParse(without).success, false, `without ${name}`);
      assert.equal(
        particularsSchema.safeParse({ ...particulars, [name]: '' }).success,
        false,
        `empty ${name}`,
      );
      assert.equal(
        particularsSchema.safeParse({ ...particulars, [name]: ' 1' }).success,
        false,
        `blank in ${name}`,
      );
    }
  });
}

test('item 21: only ЕРДР’s number has a form known well enough to refuse another', () => {
  for (const caseNumber of ['26230003100000', '2623000310000011', '26230003100000a', '26 2300 03 1 000001'])
    assert.equal(particularsSchema.safeParse({ id: 'criminal-case', caseNumber }).success, false);
  for (const caseNumber of ['7585-24-00-2/101', '3599-24-00-2а/2151', '2а-123/2019'])
    assert.ok(particularsSchema.safeParse({ id: 'civil-case', ...court, caseNumber }).success);
});

test('item 22: an order’s number without the order’s kind, and assistance with a case number, are refused', () => {
  assert.equal(
    particularsSchema.safeParse({ id: 'criminal-case', caseNumber: erdr, orderNumber: '1' }).success,
    false,
  );
  const assistance = good[4]?.[1];
  assert.equal(particularsSchema.safeParse({ ...assistance, caseNumber: erdr }).success, false);
});

test('order 146, item 11: a day that does not exist is refused', () => {
  for (const date of ['2026-02-29', '2026-13-01', '01.02.2026'])
    assert.equal(
      particularsSchema.safeParse({ id: 'information-analysis', by: 'instruction', number: '1', date })
        .success,
      false,
    );
});

test('appendix 1, roles 10 and 11: what is not declared on a search case is denied, not unknown', () => {
  assert.equal(factsOf({ id: 'search-case', caseNumber: '1' }).isRegistrationDiscipline, false);
  const declared = factsOf({ id: 'search-case', caseNumber: '1', isRegistrationDiscipline: true });
  assert.equal(declared.isRegistrationDiscipline, true);
});

test('items 21, 22; order 146, item 12: the basis and the order for personal data reach the decision', () => {
  assert.equal(factsOf({ id: 'criminal-case', caseNumber: erdr }).basis, 'own-case');
  const facts = good.map(([, particulars]) => factsOf(particulars));
  assert.equal(facts.filter(({ basis }) => basis === 'international-assistance').length, 1);
  assert.deepEqual(
    facts.filter(({ ground }) => ground === 'information-analysis').map((fact) => fact.isPersonalDataOrdered),
    [false, false, true],
  );
});

for (const ground of grounds) {
  test(`${ground}: its form names items, speaks both languages, and every particular has a field`, () => {
    const { items, fields } = formOf(ground);
    assert.ok(items.length > 0 && fields.length > 0);
    for (const item of [...items, ...fields.map((field) => field.item)])
      assert.match(item, /^(rules-151|order-146|joint-41-69)(\/\d+| app\.\d+)$/);
    for (const { label } of fields) assert.notEqual(label.kk, label.ru);
    const names = good
      .filter(([, { id }]) => id === ground)
      .flatMap(([, particulars]) => Object.keys(particulars))
      .filter((name) => name !== 'id' && name !== 'basis');
    for (const name of names)
      assert.ok(
        fields.some((field) => field.name === name || field.name.startsWith(`${name}.`)),
        name,
      );
  });
}
