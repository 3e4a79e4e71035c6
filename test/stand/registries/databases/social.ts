import type { SampleDatabases } from './samples.ts';

/** Pensions, work, benefits, civil status, studies and state service: invented values of the fields, by database and service. */
export const social: SampleDatabases = {
  'pension-centre': {
    11: {
      payerName: ['@org'],
      contributionKind: [
        'Міндетті зейнетақы жарналары',
        'Міндетті кәсіптік зейнетақы жарналары',
        'Әлеуметтік аударымдар',
      ],
      month: ['2026 ж. қаңтар', '2026 ж. ақпан', '2026 ж. наурыз'],
    },
  },
  'disability-register': {
    12: {
      group: ['I топ', 'II топ', 'III топ'],
      cause: ['Жалпы ауру', 'Еңбек мертігуі', 'Бала кезінен'],
      until: ['мерзімсіз', '2 жылға', '1 жылға'],
      unit: ['Жоққала қаласының № 2 МӘС бөлімі'],
    },
  },
  'social-assistance': {
    13: {
      paymentKind: [
        'Атаулы әлеуметтік көмек',
        'Мемлекеттік базалық жәрдемақы',
        'Бала күтімі бойынша жәрдемақы',
      ],
      authority: ['Жоққала қаласының жұмыспен қамту бөлімі'],
      status: ['Төленуде', 'Тоқтатылған'],
    },
  },
  'labour-market': {
    14: {
      recordKind: ['Еңбек шарты', 'Жұмыссыз ретінде тіркелу', 'Бос орынға жолдама'],
      employerName: ['@org'],
      position: ['Қойма меңгерушісі', 'Есепші', 'Жүргізуші'],
      endGround: ['тараптар келісімі', 'мерзімнің аяқталуы'],
    },
  },
  'public-service-centres': {
    15: {
      applicationNumber: ['00#-########'],
      serviceName: ['Жылжымайтын мүлікке құқықты тіркеу', 'Жеке куәлік беру', 'Мекенжай анықтамасын беру'],
      centre: ['Жоққала қаласының № 1 бөлімі', 'Тұман ауданының бөлімі'],
      result: ['Берілді', 'Уәжді бас тарту', 'Талап етілмеген'],
      representative: ['жоқ'],
    },
  },
  'civil-servant-check': {
    26: {
      position: ['Бөлім басшысы', 'Бас маман'],
      body: ['Жоққала қаласының әкімдігі', 'Ойдан облысының қаржы басқармасы'],
      convictions: ['Жоқ'],
      corruption: ['Жоқ', 'Тәртіптік жаза'],
      administrative: ['Жоқ'],
      dismissal: ['Жоқ'],
    },
  },
  'civil-status': {
    32: {
      recordKind: ['Туу', 'Неке қию', 'Некені бұзу', 'Тегін өзгерту'],
      recordNumber: ['10-###-26-0######'],
      authority: ['Жоққала қаласының тіркеу бөлімі', 'Тұман ауданының тіркеу бөлімі'],
      certificateNumber: ['№ 0######'],
    },
  },
  'civil-service': {
    63: {
      body: ['Жоққала қаласының әкімдігі', 'Ойдан облысының қаржы басқармасы'],
      position: ['Бөлім басшысы', 'Бас маман'],
      category: ['C-O-4', 'D-O-3', 'E-3'],
      appointment: ['№ ##-ж/қ'],
      discipline: ['Жоқ', 'Ескерту'],
    },
  },
  'higher-education': {
    67: {
      university: ['Ойдан университеті', 'Самұрық техникалық университеті'],
      speciality: ['Құқықтану', 'Есеп және аудит', 'Ақпараттық жүйелер'],
      studyForm: ['күндізгі', 'сырттай'],
      status: ['Студент', 'Түлек', 'Академиялық демалыста'],
      diplomaNumber: ['ЖБ-Б № #######'],
    },
  },
};
