import type { SampleDatabases } from './samples.ts';

/** Documents, notaries, borders, travel, post and telephones: invented values of the fields, by database and service. */
export const identity: SampleDatabases = {
  'population-documents': {
    28: {
      birthPlace: ['@birthPlace'],
      citizenship: ['Қазақстан Республикасы'],
      nationality: ['қазақ'],
      issuedBy: ['ҚР ІІМ'],
      reason: ['Мерзімінің өтуі', '16 жасқа толуы', 'Жоғалту'],
    },
  },
  'driving-licences': {
    29: {
      licenceNumber: ['QY######'],
      categories: ['B, B1', 'A, B, C', 'B, C, C1'],
      issuedBy: ['Жоққала қаласы ПД ӘПБ ТЕБ'],
      restrictions: ['көзілдірікпен', 'жоқ'],
      deprivation: ['Жоқ', '1 жылға айырылған'],
    },
  },
  'e-notary': {
    30: {
      registryNumber: ['26-#####'],
      actionKind: ['Сатып алу-сату шарты', 'Сенімхат', 'Мұраға құқық туралы куәлік', 'Атқарушылық жазба'],
      notary: ['@official'],
      licence: ['№ 00####'],
      subject: ['Пәтер', 'Көлік құралы', 'Мүдделерді білдіру'],
      status: ['Қолданыста', 'Күші жойылған'],
    },
  },
  appeals: {
    31: {
      appealNumber: ['ЖТ-26-######'],
      appealKind: ['Шағым', 'Арыз', 'Сұрау', 'Ұсыныс'],
      body: ['Жоққала қаласының әкімдігі', 'Ойдан облысының прокуратурасы'],
      essence: ['Әрекетсіздікке шағым', 'Жер мәселесі', 'Тұрғын үй мәселесі'],
      result: ['Қанағаттандырылды', 'Түсіндірілді', 'Бас тартылды'],
    },
  },
  'border-crossings': {
    33: {
      passportNumber: ['N0#######'],
      direction: ['Шығу', 'Кіру'],
      checkpoint: ['«Қорғас»', '«Қордай»', 'Жоққала әуежайы'],
      transport: ['Жеңіл автомобиль', 'QY-417 рейсі', 'Пойыз'],
      country: ['Қырғызстан', 'Түркия', 'Өзбекстан'],
    },
    34: {
      citizenship: ['Өзбекстан', 'Қытай', 'Түркия'],
      passportNumber: ['N0#######'],
      direction: ['Кіру', 'Шығу'],
      checkpoint: ['«Қорғас»', '«Қордай»', 'Жоққала әуежайы'],
      visa: ['B2, № #######', 'визасыз режим'],
      purpose: ['туризм', 'жұмыс', 'жеке'],
      host: ['@org'],
    },
  },
  'railway-tickets': {
    52: {
      travelDocument: ['@document'],
      ticketNumber: ['0##########'],
      train: ['417Ц', '208Т', '5Х'],
      route: ['Жоққала – Самұрық', 'Самұрық – Бұлтты'],
      seat: ['##-вагон, ##-орын'],
      status: ['Пайдаланылды', 'Қайтарылды'],
    },
  },
  'telecom-subscribers': {
    53: {
      phone: ['+7 7## ### ## ##'],
      service: ['Телефон', 'Интернет', 'iD TV'],
      contract: ['########'],
      status: ['Қосулы', 'Ажыратылған'],
    },
    62: {
      addressKind: ['Тұрақты тіркелу', 'Уақытша болу'],
      phone: ['+7 7## ### ## ##'],
      phoneKind: ['Ұялы', 'Үй телефоны'],
    },
  },
  'address-register': {
    62: {
      addressKind: ['Тұрақты тіркелу', 'Уақытша болу'],
      phone: ['+7 7## ### ## ##'],
      phoneKind: ['Ұялы', 'Үй телефоны'],
    },
  },
  'postal-items': {
    66: {
      trackNumber: ['RR#########KZ'],
      itemKind: ['Тапсырыс хат', 'Сәлемдеме', 'Почта аударымы'],
      personRole: ['Жөнелтуші', 'Алушы'],
      otherParty: ['@other'],
      office: ['Жоққала-3', 'Самұрық-1'],
    },
  },
};
