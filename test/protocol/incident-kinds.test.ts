import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentTypes } from '../../protocol/documents/catalogue.ts';
import { incidentKinds } from '../../protocol/documents/incident-kinds.ts';

test('rules-151 app.7: the six kinds of the journal in the acts’ words, and one for what they do not name', () => {
  assert.equal(Object.keys(incidentKinds).length, 7);
  assert.equal(incidentKinds['fire-alarm'].kk, 'Өрт дабылы жағдайындағы әрекеттер');
  assert.equal(incidentKinds['fire-alarm'].ru, 'Действия в случае пожарной тревоги');
});

test('appendix 7, 2: premises of ЦА in Russian, of ОА in Kazakh, each as its text has it', () => {
  assert.match(incidentKinds['premises-damaged'].ru, /помещений ЦА$/);
  assert.match(incidentKinds['premises-damaged'].kk, /^ОА орынжайларының/);
});

test('appendix 7: the date and number that only the Kazakh form has may be given in both languages', () => {
  const form = documentTypes['incident-entry'].form;
  const journal = form?.fields.find(({ name }) => name === 'journal');
  assert.ok(journal?.isOptional);
  const columns = ['number', 'actions', 'maximumMinutes', 'responsible', 'startedAt', 'endedAt'];
  const own = ['onset', 'cause', 'measures'];
  for (const name of [...columns, ...own])
    assert.ok(
      form?.fields.some((field) => field.name === name && field.isOptional !== true),
      name,
    );
});
