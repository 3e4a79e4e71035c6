import type { SampleDatabases } from './samples.ts';

/** State revenue: invented values of the fields, by database and service. */
export const taxes: SampleDatabases = {
  taxpayers: {
    35: {
      organisationName: ['@org'],
      registration: ['Дара кәсіпкер', 'Заңды тұлғаның басшысы'],
      regime: ['Жалпыға бірдей белгіленген', 'Оңайлатылған декларация'],
      taxAuthority: ['Жоққала қаласы бойынша МКБ', 'Тұман ауданы бойынша МКБ'],
      activity: ['47110 Бөлшек сауда', '41201 Тұрғын ғимараттар салу'],
      status: ['Әрекет етеді', 'Тоқтатылған'],
    },
  },
  'tax-debt': {
    36: {
      organisationName: ['@org'],
      tax: ['105101 Қосылған құн салығы', '101201 Жеке табыс салығы', '104102 Мүлік салығы'],
      taxAuthority: ['Жоққала қаласы бойынша МКБ', 'Тұман ауданы бойынша МКБ'],
    },
  },
  'counter-audits': {
    37: {
      organisationName: ['@org'],
      requestNumber: ['№ ####-Қ'],
      counterpartName: ['@org2'],
      result: ['Расталды', 'Ішінара расталды', 'Расталмады'],
    },
  },
  'vat-payers': {
    38: {
      organisationName: ['@org'],
      certificateSeries: ['6000# № ########'],
      registrationKind: ['Міндетті', 'Ерікті'],
      removalReason: ['шығарылмаған', 'өтініш бойынша'],
      taxAuthority: ['Жоққала қаласы бойынша МКБ', 'Тұман ауданы бойынша МКБ'],
    },
  },
  'tax-returns': {
    39: {
      organisationName: ['@org'],
      formCode: ['100.00', '200.00', '300.00', '910.00'],
      taxPeriod: ['2025 ж. 4-тоқсан', '2026 ж. 1-тоқсан'],
      returnKind: ['Кезекті', 'Қосымша', 'Бастапқы'],
      acceptance: ['Қабылданды', 'Кері қайтарылды'],
    },
  },
  counterparties: {
    40: {
      organisationName: ['@org'],
      counterpartName: ['@org2'],
      side: ['Жеткізуші', 'Сатып алушы'],
    },
  },
  'budget-receipts': {
    51: {
      organisationName: ['@org'],
      code: ['101201', '105101', '104102'],
      paymentName: ['Жеке табыс салығы', 'ҚҚС', 'Мүлік салығы'],
      documentRef: ['########'],
      taxAuthority: ['Жоққала қаласы бойынша МКБ', 'Тұман ауданы бойынша МКБ'],
    },
  },
  'alcohol-declarations': {
    68: {
      organisationName: ['@org'],
      product: ['Этил спирті', 'Шарап материалы'],
      declarationNumber: ['ЭС-########'],
    },
    69: {
      organisationName: ['@org'],
      product: ['Арақ', 'Шарап', 'Сыра', 'Коньяк'],
      declarationNumber: ['АӨ-########'],
    },
    70: {
      organisationName: ['@org'],
      licence: ['2600####'],
      product: ['Арақ', 'Шарап', 'Сыра'],
      declarationNumber: ['АА-########'],
    },
  },
  'oil-products-declarations': {
    71: {
      organisationName: ['@org'],
      product: ['АИ-92 бензині', 'Дизель отыны', 'Мазут'],
      declarationNumber: ['МӨ2-########'],
    },
    72: {
      organisationName: ['@org'],
      product: ['АИ-95 бензині', 'Дизель отыны', 'Битум'],
      productCode: ['10########'],
      declarationNumber: ['МӨ3-########'],
      storage: ['Жоққала мұнай базасы', 'Самұрық ЖҚС'],
    },
  },
};
