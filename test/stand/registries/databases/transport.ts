import type { SampleDatabases } from './samples.ts';

/** Vehicles beside their register: invented values of the fields, by database and service. */
export const transport: SampleDatabases = {
  'vehicle-declarations': {
    45: {
      declarationNumber: ['5####/######/01#####'],
      model: ['TULPAR Сынақ-7', 'QYRAN Мираж'],
      procedure: ['Ішкі тұтыну үшін шығару', 'Уақытша әкелу'],
      customsBody: ['«Қорғас» кеден бекеті'],
    },
  },
  'vehicle-inspections': {
    64: {
      model: ['TULPAR Сынақ-7', 'QYRAN Мираж'],
      cardNumber: ['QY########'],
      centre: ['«Сағым» ТБО', '«Тұман» ТБО'],
      result: ['Жарамды', 'Жарамсыз'],
    },
  },
};
