import type { SampleDatabases } from './samples.ts';

/** Health: invented values of the fields, by database and service. */
export const health: SampleDatabases = {
  'outpatient-register': {
    74: {
      clinic: ['Жоққала қаласының № 3 емханасы', 'Тұман ауданының емханасы'],
      doctor: ['Терапевт', 'Невропатолог', 'Хирург'],
      diagnosisCode: ['J06.9', 'I10', 'M54.5'],
      diagnosis: ['Жедел респираторлық инфекция', 'Артериялық гипертензия', 'Бел ауруы'],
      visitReason: ['Ауру', 'Профилактикалық тексеру'],
      outcome: ['Сауықты', 'Ем жалғасуда'],
    },
  },
  'dispensary-register': {
    75: {
      clinic: ['Жоққала қаласының № 3 емханасы', 'Ойдан облыстық диспансері'],
      diagnosisCode: ['I10', 'E11.9', 'J45.0'],
      diagnosis: ['Артериялық гипертензия', '2 типті қант диабеті', 'Демікпе'],
      observation: ['II топ', 'III топ'],
      removalReason: ['шығарылмаған', 'сауығу'],
    },
  },
  'hospitalisation-bureau': {
    76: {
      referralNumber: ['0##.######.#####'],
      referredBy: ['Жоққала қаласының № 3 емханасы'],
      hospital: ['Ойдан облыстық ауруханасы', 'Жоққала қалалық ауруханасы'],
      profile: ['Терапия', 'Хирургия', 'Неврология'],
      diagnosisCode: ['K35.8', 'I20.8', 'G54.1'],
      status: ['Госпитализацияланды', 'Күтуде', 'Бас тартылды'],
    },
  },
  'inpatient-register': {
    77: {
      historyNumber: ['№ #####'],
      hospital: ['Ойдан облыстық ауруханасы', 'Жоққала қалалық ауруханасы'],
      department: ['Терапия', 'Хирургия', 'Неврология'],
      diagnosisCode: ['K35.8', 'I20.8', 'G54.1'],
      diagnosis: ['Жедел аппендицит', 'Стенокардия', 'Радикулопатия'],
      outcome: ['Жақсаруымен шығарылды', 'Ауыстырылды'],
    },
  },
};
