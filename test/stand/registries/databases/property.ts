import type { SampleDatabases } from './samples.ts';

/** Legal persons, real estate, land, weapons and vessels: invented values of the fields, by database and service. */
export const property: SampleDatabases = {
  'legal-entities': {
    2: {
      name: ['@org'],
      legalForm: ['Жауапкершілігі шектеулі серіктестік', 'Акционерлік қоғам', 'Жеке мекеме'],
      status: ['Тіркелген', 'Таратылу барысында'],
      activity: ['41201 Тұрғын ғимараттар салу', '46900 Мамандандырылмаған көтерме сауда'],
      founders: ['@name'],
    },
    58: {
      actNumber: ['ЗТ-26-######'],
      organisationName: ['@org'],
      forbidden: ['Қайта тіркеу, тарату, қатысушыларды өзгерту'],
      decision: ['@decision'],
      state: ['Салынды'],
    },
    59: {
      actNumber: ['ҚТ-26-######'],
      forbidden: ['Заңды тұлғаларды құруға, оларға қатысуға және басшылыққа'],
      organisations: ['@org'],
      decision: ['@decision'],
      state: ['Салынды'],
    },
  },
  'real-estate-register': {
    3: {
      objectKind: ['Пәтер', 'Жеке тұрғын үй', 'Тұрғын емес үй-жай', 'Гараж'],
      purpose: ['Тұрғын үй', 'Тұрғын емес'],
      rightKind: ['Меншік', 'Ортақ бірлескен меншік', 'Ортақ үлестік меншік'],
      share: ['1', '1/2', '1/3'],
      ground: ['Сатып алу-сату шарты № ####', 'Сыйға тарту шарты № ####', 'Мұрагерлік туралы куәлік № ####'],
      encumbrance: ['Жоқ', 'Банкке кепіл'],
    },
    57: {
      actNumber: ['ТС-26-######'],
      decision: ['@decision'],
      state: ['Салынды'],
    },
  },
  'land-cadastre': {
    4: {
      location: ['@address'],
      category: ['Елді мекендердің жерлері', 'Ауыл шаруашылығы мақсатындағы жерлер'],
      purpose: ['Жеке тұрғын үй салу үшін', 'Шаруа қожалығын жүргізу үшін'],
      rightKind: ['Жеке меншік', 'Уақытша өтеулі жер пайдалану'],
      actNumber: ['№ ####-А'],
      divisibility: ['Бөлінетін', 'Бөлінбейтін'],
      encumbrance: ['Жоқ', 'Сервитут'],
    },
    65: {
      actNumber: ['ЖА-26-######'],
      location: ['@address'],
      decision: ['@decision'],
      state: ['@action'],
    },
  },
  'weapons-register': {
    6: {
      weaponKind: ['Тегіс ұңғылы мылтық', 'Ойық ұңғылы карабин', 'Газды тапанша'],
      model: ['СЫНАҚ-12', 'МИРАЖ-27'],
      calibre: ['12', '7,62', '9'],
      weaponNumber: ['С-######'],
      permitNumber: ['Р-#######'],
      storedAt: ['@address'],
      authority: ['Жоққала қаласының ПД', 'Тұман ауданының ПБ'],
    },
  },
  'railway-stock': {
    7: {
      wagonNumber: ['########'],
      stockKind: ['Жартылай вагон', 'Цистерна', 'Жабық вагон', 'Тепловоз'],
      model: ['12-####', '15-####'],
      ownerName: ['@org'],
      pledge: ['Жоқ', 'Кепілде'],
    },
  },
  'small-vessels': {
    8: {
      hullNumber: ['Р##-##KZ'],
      vesselKind: ['Моторлы қайық', 'Катер', 'Гидроцикл'],
      name: ['«Көлеңке»', '«Сағым»', 'атауы жоқ'],
      engine: ['МИРАЖ-40, 29 кВт', 'ТҰМАН-15, 11 кВт'],
      homeBase: ['Жоққала кеме тұрағы', 'Самұрық айлағы'],
    },
  },
  'sea-vessels': {
    9: {
      imoNumber: ['IMO 9######'],
      name: ['«Ойдан»', '«Самұрық-2»'],
      vesselKind: ['Мұнай құю танкері', 'Құрғақ жүк кемесі', 'Сүйрегіш'],
      callSign: ['UN##'],
      homePort: ['Ақтау', 'Баутино'],
      ownerName: ['@org'],
      registerEntry: ['№ ##-####'],
      mortgage: ['Жоқ', 'Тіркелген'],
    },
  },
  'agricultural-machinery': {
    10: {
      plateNumber: ['###AQY02'],
      machineKind: ['Доңғалақты трактор', 'Астық жинайтын комбайн', 'Тіркеме'],
      model: ['ТҰЛПАР-82', 'САҒЫМ-1200'],
      serialNumber: ['########'],
      engineNumber: ['Д-######'],
      passport: ['ТП ######'],
      pledge: ['Жоқ', 'Тіркелген'],
    },
  },
};
