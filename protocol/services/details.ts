import type { FormField } from '../forms.ts';
import type { Text } from '../text.ts';

/** The first and the last day of the period that is asked about, both included; `item` names the service's row. */
export function periodDetails(item: string): readonly FormField[] {
  return [
    day('periodFrom', { kk: 'Кезеңнің басы', ru: 'Начало периода' }, item),
    day('periodTo', { kk: 'Кезеңнің соңы', ru: 'Конец периода' }, item),
  ];
}

/** What narrows a search by name (service 62): the birth date, where it is known. */
export function personDetails(item: string): readonly FormField[] {
  return [{ ...day('birthDate', { kk: 'Туған күні', ru: 'Дата рождения' }, item), isOptional: true }];
}

/** The decision that a ban is laid by (services 57-59; Rules 151, item 28, for its sanction). */
export function banDetails(item: string): readonly FormField[] {
  return [
    line('decisionNumber', { kk: 'Шешімнің (қаулының) нөмірі', ru: 'Номер решения (постановления)' }, item),
    day('decisionDate', { kk: 'Шешімнің күні', ru: 'Дата решения' }, item),
    line('decidedBy', { kk: 'Шешім қабылдаған орган, адам', ru: 'Орган, лицо, принявшие решение' }, item),
    {
      ...line('sanction', { kk: 'Санкция', ru: 'Санкция' }, 'rules-151/28'),
      hint: {
        kk: 'Кім, қашан берген, нөмірі; шешімді соттың өзі шығарса, соттың атауы.',
        ru: 'Кем и когда дана, номер; если решение самого суда, его наименование.',
      },
    },
  ];
}

/** What is done to a land plot: an encumbrance is laid or lifted, which one, and by what decision (service 65). */
export function encumbranceDetails(item: string): readonly FormField[] {
  return [
    {
      ...line('action', { kk: 'Әрекет', ru: 'Действие' }, item),
      kind: 'choice',
      choices: [
        { value: 'lay', label: { kk: 'Ауыртпалық салу', ru: 'Наложить обременение' } },
        { value: 'lift', label: { kk: 'Ауыртпалықты алу', ru: 'Снять обременение' } },
      ],
    },
    {
      ...line('liftedAct', { kk: 'Алынатын ауыртпалық актісінің нөмірі', ru: 'Номер снимаемого акта' }, item),
      shownWhen: { name: 'action', values: ['lift'] },
    },
    ...banDetails(item),
  ];
}

function day(name: string, label: Text, item: string): FormField {
  return { name, label, kind: 'day', hint: null, item };
}

function line(name: string, label: Text, item: string): FormField {
  return { name, label, kind: 'text', hint: null, item };
}
