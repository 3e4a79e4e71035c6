import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isErdrNumber, showErdrNumber } from '../../protocol/identifiers/case-number.ts';
import { checkDigit, cleanDigits, iinFault } from '../../protocol/identifiers/iin.ts';
import { cleanPlate, isPlate } from '../../protocol/identifiers/plate.ts';

// The tables of kazakhstan.md 2.3.
const valid = ['000101598002', '991231498000', '840229398000', '000229598009', '250101698109'];
const secondVector = ['000101598309', '991231498105', '840229398103', '000229599811', '250101698008'];
const unusable = ['00010159836', '99123149818', '84022939819', '00022959980'];
const bins = ['010140990007', '150541990005', '991252990001', '200463990003'];
const binsSecondVector = ['010140990808', '150541990602', '991252990207', '200463990407'];
const unusableBins = ['01014099081', '15054199064', '99125299027', '20046399047'];

for (const iin of [...valid, ...secondVector])
  test(`ИИН ${iin} is valid`, () => assert.equal(iinFault(iin), null));

for (const stem of [...unusable, ...unusableBins]) {
  test(`${stem}x is never issued: both remainders are 10`, () => {
    assert.equal(checkDigit(stem), null);
    for (let digit = 0; digit < 10; digit += 1) assert.notEqual(iinFault(`${stem}${digit}`), null);
  });
}

for (const bin of [...bins, ...binsSecondVector]) {
  test(`БИН ${bin} has the right check digit and is no ИИН`, () => {
    assert.equal(checkDigit(bin), Number(bin[11]));
    assert.notEqual(iinFault(bin), null);
  });
}

test('what is wrong with an ИИН is told apart', () => {
  assert.equal(iinFault('850229398002'), 'date');
  assert.equal(iinFault('000101598003'), 'check-digit');
  assert.equal(iinFault('123456789011'), 'century');
  assert.equal(iinFault('00010159800'), 'length');
  assert.equal(iinFault('00010159800x'), 'length');
  assert.equal(iinFault('000101098002'), 'century');
});

test('a single wrong digit among the first ten of a valid ИИН is noticed; the eleventh weighs 11, that is nothing', () => {
  const changed = fc.tuple(
    fc.constantFrom(...valid, ...secondVector),
    fc.nat(9),
    fc.integer({ min: 1, max: 9 }),
  );
  fc.assert(
    fc.property(changed, ([iin, place, shift]) => {
      const digit = (Number(iin[place]) + shift) % 10;
      const spoilt = `${iin.slice(0, place)}${digit}${iin.slice(place + 1)}`;
      // The first vector alone notices every change of one digit; a change that leads to the second may collide.
      const firstOnly = (value: string) =>
        [...value.slice(0, 11)].reduce((sum, one, at) => sum + Number(one) * (at + 1), 0) % 11 !== 10;
      if (firstOnly(iin) && firstOnly(spoilt)) assert.notEqual(iinFault(spoilt), null);
    }),
  );
});

test('never throws on anything', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => void [iinFault(text), isPlate(text), isErdrNumber(text)],
    ),
  );
});

test('pasted blanks and dashes go', () => {
  assert.equal(cleanDigits(' 0001 0159\u00A08002 '), '000101598002');
  assert.equal(cleanDigits('26-2300—03 1000001'), '262300031000001');
});

test('item 21: an ЕРДР number is 15 digits, shown in groups', () => {
  assert.ok(isErdrNumber('262300031000001'));
  for (const wrong of ['26230003100000', '2623000310000011', '26230003100000a', ''])
    assert.ok(!isErdrNumber(wrong));
  assert.equal(showErdrNumber('262300031000001'), '26 2300 03 1 000001');
});

test('plates: Cyrillic look-alikes become Latin, the shape is checked', () => {
  assert.equal(cleanPlate(' 123 авс 02'), '123ABC02');
  for (const plate of ['123ABC02', '123AB02', 'A123BCD']) assert.ok(isPlate(plate));
  for (const plate of ['12ABC02', '123ABCD02', 'AB123CD', '123ЖЖЖ02']) assert.ok(!isPlate(cleanPlate(plate)));
});
