import type { SampleDatabases } from './samples.ts';

/** Licences, procurement, customs, subsoil and inspections: invented values of the fields, by database and service. */
export const economy: SampleDatabases = {
  'e-licensing': {
    41: {
      licenceNumber: ['2600####'],
      organisationName: ['@org'],
      activity: ['Құрылыс-монтаж жұмыстары', 'Фармацевтикалық қызмет', 'Жолаушылар тасымалы'],
      issuedBy: ['Жоққала қаласының МСҚБ басқармасы'],
      until: ['шектеусіз', '2028 жылға дейін'],
      status: ['Қолданыста', 'Тоқтатыла тұрған'],
    },
  },
  'public-procurement': {
    42: {
      contractNumber: ['##########/26####'],
      supplierName: ['@org'],
      customerName: ['@org2'],
      subject: ['Мектеп жиһазы', 'Жолды орташа жөндеу', 'Кеңсе тауарлары'],
      method: ['Ашық конкурс', 'Баға ұсыныстарын сұрату', 'Бір көзден'],
      execution: ['Орындалды', 'Орындалуда', 'Бұзылды'],
    },
  },
  'foreign-trade-participants': {
    43: {
      organisationName: ['@org'],
      customsBody: ['«Қорғас» кеден бекеті', 'Жоққала кеден бекеті'],
      riskCategory: ['төмен', 'орташа', 'жоғары'],
    },
  },
  'passenger-declarations': {
    44: {
      passportNumber: ['N0#######'],
      declarationNumber: ['5####/######/00#####'],
      direction: ['Әкелу', 'Әкету'],
      goods: ['Тұрмыстық техника', 'Киім', 'Жоқ'],
      customsBody: ['«Қорғас» кеден бекеті', 'Жоққала әуежайы'],
    },
  },
  'foreign-workforce': {
    46: {
      citizenship: ['Қытай', 'Түркия', 'Өзбекстан'],
      passportNumber: ['N0#######'],
      permitNumber: ['ШЖК-#####'],
      permitKind: [
        'Жұмыс берушіге рұқсат',
        'Біліктілік сәйкестігі туралы анықтама',
        'Еңбек иммигрантына рұқсат',
      ],
      employerName: ['@org'],
      position: ['Инженер', 'Дәнекерлеуші', 'Құрылысшы'],
    },
  },
  monopolists: {
    47: {
      organisationName: ['@org'],
      registerSection: ['Табиғи монополиялар субъектілерінің мемлекеттік тізілімі', 'Жергілікті бөлім'],
      service: ['Сумен жабдықтау', 'Электр энергиясын беру', 'Жылумен жабдықтау'],
      order: ['№ ###-НҚ'],
    },
  },
  'subsoil-hydrocarbons': {
    48: {
      contractNumber: ['№ ####-УВС'],
      organisationName: ['@org'],
      deposit: ['Самұрық Батыс', 'Тұман-3 блогы'],
      operation: ['Барлау', 'Өндіру', 'Барлау және өндіру'],
      mineral: ['мұнай', 'газ', 'конденсат'],
      status: ['Қолданыста', 'Бұзылған'],
    },
  },
  'subsoil-solid-minerals': {
    49: {
      contractNumber: ['№ ####-ТПИ'],
      organisationName: ['@org'],
      deposit: ['Көлеңке шоқысы', 'Бұлтты учаскесі'],
      operation: ['Барлау', 'Өндіру'],
      mineral: ['мыс', 'алтын', 'жерасты суы'],
      status: ['Қолданыста', 'Мерзімі өткен'],
    },
  },
  inspections: {
    50: {
      actNumber: ['26########'],
      body: ['Санитариялық бақылау департаменті', 'Еңбек инспекциясы'],
      organisationName: ['@org'],
      inspectionKind: ['Жоспарлы', 'Жоспардан тыс', 'Профилактикалық бақылау'],
      ground: ['Жеке тұлғаның өтініші', 'Тексеру кестесі'],
      inspector: ['@official'],
      result: ['Бұзушылық анықталды', 'Бұзушылық анықталмады'],
    },
  },
  'unreliable-suppliers': {
    61: {
      organisationName: ['@org'],
      ground: ['Сот шешімі № ####'],
      customer: ['@org2'],
    },
  },
};
