import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { binFault } from '../../protocol/identifiers/bin.ts';
import { cleanCadastral, isCadastralNumber } from '../../protocol/identifiers/cadastral.ts';
import { iinFault } from '../../protocol/identifiers/iin.ts';
import { cleanVin, isVin } from '../../protocol/identifiers/vin.ts';
import { serviceOf, services } from '../../protocol/services/catalogue.ts';
import { checkParameters, cleanParameter, valueFault } from '../../protocol/services/parameters.ts';
import { trainingQuestion } from '../stand/registries/databases/questions.ts';

const codeOf = (number: number, parameters: Record<string, string>) => {
  const service = serviceOf(number);
  assert.ok(service !== null);
  const checked = checkParameters(service, parameters);
  return checked.ok ? 'ok' : checked.error.code;
};

const bins = ['010140990007', '150541990005', '991252990001', '200463990003', '010140990808', '200463990407'];

for (const bin of bins)
  test(`БИН ${bin} is valid`, () => {
    assert.equal(binFault(bin), null);
    assert.equal(valueFault('bin', bin), null);
    assert.notEqual(iinFault(bin), null);
  });

test('what is wrong with a БИН is told apart', () => {
  assert.equal(binFault('010140990008'), 'check-digit');
  assert.equal(binFault('011340990007'), 'date');
  assert.equal(binFault('010100990007'), 'kind');
  assert.equal(binFault('010144990007'), 'kind');
  assert.equal(binFault('01014099000'), 'length');
  assert.equal(binFault('000101598002'), 'kind');
});

test('no number is both an ИИН and a БИН', () => {
  const digits = fc.stringMatching(/^\d{12}$/);
  fc.assert(fc.property(digits, (value) => iinFault(value) !== null || binFault(value) !== null));
});

test('a wrong check digit of a БИН is noticed', () => {
  const wrong = fc.tuple(fc.constantFrom(...bins), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(wrong, ([bin, shift]) => {
      assert.equal(binFault(`${bin.slice(0, 11)}${(Number(bin[11]) + shift) % 10}`), 'check-digit');
    }),
  );
});

test('a VIN is 17 characters without I, O and Q; cleaning helps', () => {
  assert.ok(isVin('XXTEST41YAL000417'));
  for (const wrong of ['XXTEST41YAL00041', 'XXTEST41YAL0004177', 'XXTESTI1YAL000417', 'XXTESTO1YAL000417'])
    assert.ok(!isVin(wrong), wrong);
  assert.ok(!isVin('XXTESTQ1YAL000417') && !isVin('xxtest41yal000417'));
  assert.equal(cleanVin(' xxtest41-yal 000417'), 'XXTEST41YAL000417');
});

test('a cadastral number has its four parts, a building or a flat more', () => {
  for (const good of ['20-315-012-3456', '20-315-012-345', '20-315-012-3456-1', '20-315-012-345-1/А-12'])
    assert.equal(isCadastralNumber(good), good !== '20-315-012-345-1/А-12', good);
  assert.ok(isCadastralNumber('20-315-012-345-1/А/12'));
  for (const wrong of ['20-315-012', '2-315-012-3456', '20 315 012 3456', '20:315:012:3456', ''])
    assert.ok(!isCadastralNumber(wrong), wrong);
  assert.equal(cleanCadastral(' 20:315:012:3456 : 1/а'), '20-315-012-3456-1/А');
});

test('cleaning is done once: cleaning again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(cleanVin(cleanVin(text)), cleanVin(text));
      assert.equal(cleanCadastral(cleanCadastral(text)), cleanCadastral(text));
    }),
  );
});

test('a day is one of the calendar', () => {
  for (const day of ['2024-02-29', '2026-11-22', '0099-01-01'])
    assert.equal(valueFault('day', day), null, day);
  for (const day of ['2025-02-29', '2026-13-01', '2026-00-10', '22.11.2026', '2026-1-1', ''])
    assert.equal(valueFault('day', day)?.code, 'day-invalid', day);
});

test('words: from 1 to 200 letters, no blanks around, no control characters, NFC', () => {
  for (const good of ['Қ', 'а'.repeat(200), 'ҚИЯЛОВ ЕРТЕГІ']) assert.equal(valueFault('text', good), null);
  for (const bad of ['', ' а', 'а ', 'а'.repeat(201), 'а\nб', 'а\u0000', 'й'.normalize('NFD')])
    assert.equal(valueFault('text', bad)?.code, 'words-invalid', JSON.stringify(bad));
});

test('what is typed or pasted is cleaned by its kind before it is checked; cleaning again changes nothing', () => {
  assert.equal(cleanParameter('iin', ' 000229 598009'), '000229598009');
  assert.equal(cleanParameter('bin', '0101-40990007\n'), '010140990007');
  assert.equal(cleanParameter('plate', '417 qyl 02'), '417QYL02');
  assert.equal(cleanParameter('vin', 'xxtest41yal 000417'), 'XXTEST41YAL000417');
  assert.equal(cleanParameter('cadastral', '20:315:012:3456'), '20-315-012-3456');
  assert.equal(cleanParameter('text', ` ${'Й'.normalize('NFD')} `), 'Й');
  const kinds = fc.constantFrom('iin', 'bin', 'plate', 'vin', 'cadastral', 'day', 'text');
  fc.assert(
    fc.property(kinds, fc.string({ unit: 'grapheme' }), (kind, typed) => {
      const clean = cleanParameter(kind, typed);
      assert.equal(cleanParameter(kind, clean), clean);
    }),
  );
});

test('each kind of parameter has its own failure', () => {
  assert.equal(codeOf(2, { bin: '010140990008' }), 'bin-invalid');
  assert.equal(codeOf(23, { vin: 'XXTESTQ1YAL000417' }), 'vin-invalid');
  assert.equal(codeOf(4, { cadastral: '20-315' }), 'cadastral-invalid');
  assert.equal(codeOf(6, { weaponNumber: ' ' }), 'words-invalid');
  assert.equal(codeOf(6, { weaponNumber: 'С-100200' }), 'ok');
});

test('details: given unless optional, of their kind, none that the service has not, and a period in its order', () => {
  const period = { periodFrom: '2026-01-01', periodTo: '2026-06-30' };
  const asked = { iin: '000229598009', ...period };
  assert.equal(codeOf(33, asked), 'ok');
  assert.equal(codeOf(33, { ...asked, periodTo: '2026-01-01' }), 'ok');
  assert.equal(codeOf(33, { iin: '000229598009' }), 'detail-absent');
  assert.equal(codeOf(33, period), 'document-malformed');
  assert.equal(codeOf(33, { ...asked, periodTo: '2025-12-31' }), 'period-reversed');
  assert.equal(codeOf(33, { ...asked, periodTo: '2026-06-31' }), 'day-invalid');
  assert.equal(codeOf(33, { ...asked, passportNumber: 'N1' }), 'document-malformed');
  assert.equal(codeOf(1, asked), 'document-malformed');
  assert.equal(codeOf(62, { fullName: 'ҚИЯЛОВ' }), 'ok');
  assert.equal(codeOf(62, { fullName: 'ҚИЯЛОВ', birthDate: '2000-02-29' }), 'ok');
  assert.equal(codeOf(62, { fullName: 'ҚИЯЛОВ', birthDate: '2001-02-29' }), 'day-invalid');
  assert.equal(codeOf(62, { birthDate: '2000-02-29' }), 'document-malformed');
});

test('service 65: what is lifted is named when it is lifted, and only then; the action is one of two', () => {
  const laid = {
    cadastral: '90-990-990-1000',
    action: 'lay',
    decisionNumber: '17',
    decisionDate: '2026-11-20',
    decidedBy: 'Жоққала қалалық соты',
    sanction: 'Жоққала қалалық соты',
  };
  assert.equal(codeOf(65, laid), 'ok');
  assert.equal(codeOf(65, { ...laid, action: 'lift' }), 'detail-absent');
  assert.equal(codeOf(65, { ...laid, action: 'lift', liftedAct: 'ЖА-26-000001' }), 'ok');
  assert.equal(codeOf(65, { ...laid, liftedAct: 'ЖА-26-000001' }), 'document-malformed');
  assert.equal(codeOf(65, { ...laid, action: 'sell' }), 'document-malformed');
  const { sanction: _, ...unsanctioned } = laid;
  assert.equal(codeOf(65, unsanctioned), 'detail-absent');
});

for (const service of services)
  test(`service ${service.number}: the training question by each parameter may be asked, and nothing beside it`, () => {
    for (const parameter of service.parameters) {
      const question = trainingQuestion(service, parameter);
      assert.deepEqual(checkParameters(service, question), { ok: true, value: null }, parameter.name);
      for (const name of ['constructor', '__proto__', 'other'])
        assert.ok(!checkParameters(service, { ...question, [name]: 'x', ['other']: 'x' }).ok, name);
    }
  });

test('names of Object’s own are no parameters, and nothing throws on any values', () => {
  const values = fc.dictionary(
    fc.oneof(fc.string(), fc.constantFrom('iin', 'bin', 'periodFrom', 'periodTo', 'constructor', 'action')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...services), values, (service, parameters) => {
      const checked = checkParameters(service, parameters);
      const known = new Set([...service.parameters, ...(service.details ?? [])].map(({ name }) => name));
      assert.ok(!checked.ok || Object.keys(parameters).every((name) => known.has(name)));
    }),
  );
});
