/**
 * What the stand-ins of the state databases know. All of it is invented; ИИН are synthetic (serials at the far
 * end of the day). The values of records occur nowhere else in the program, so that tests can search for them.
 */

/** A person of the database "Physical persons" and of the documents' system. */
export interface TrainingSubject {
  readonly iin: string;
  readonly surname: string;
  readonly givenName: string;
  readonly patronymic: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly citizenship: string;
  readonly documentNumber: string;
  readonly address: string;
  readonly photographTakenOn: string;
}

/** A vehicle; its owner is one of the subjects. */
export interface TrainingVehicle {
  readonly plate: string;
  readonly model: string;
  readonly year: string;
  readonly colour: string;
  readonly vin: string;
  readonly ownerIin: string;
}

export const subjects: readonly TrainingSubject[] = [
  {
    iin: '000229598009',
    surname: 'ҚИЯЛОВ',
    givenName: 'ЕРТЕГІ',
    patronymic: 'ОЙДАНШЫҒАРҰЛЫ',
    birthDate: '29.02.2000',
    birthPlace: 'Жоққала қаласы, Ойдан облысы',
    citizenship: 'Қазақстан Республикасы',
    documentNumber: '987650041',
    address: 'Жоққала қаласы, Құлпынай тұйығы, 417-үй, 93-пәтер',
    photographTakenOn: '17.08.2023',
  },
  {
    iin: '000101598309',
    surname: 'МИРАЖЕВ',
    givenName: 'СЫНАП',
    patronymic: 'ТҰМАНҰЛЫ',
    birthDate: '01.01.2000',
    birthPlace: 'Самұрық кенті, Тұман ауданы',
    citizenship: 'Қазақстан Республикасы',
    documentNumber: '987650158',
    address: 'Самұрық кенті, Көлеңке даңғылы, 208/4-үй',
    photographTakenOn: '02.03.2024',
  },
  {
    iin: '991231498105',
    surname: 'ЕЛЕСОВА',
    givenName: 'АЙСҰЛУ-ҮЛГІ',
    patronymic: 'САҒЫМҚЫЗЫ',
    birthDate: '31.12.1999',
    birthPlace: 'Бұлтты ауылы, Сағым ауданы',
    citizenship: 'Қазақстан Республикасы',
    documentNumber: '987650263',
    address: 'Бұлтты ауылы, Кемпірқосақ көшесі, 5-үй',
    photographTakenOn: '30.11.2022',
  },
];

export const vehicles: readonly TrainingVehicle[] = [
  {
    plate: '417QYL02',
    model: 'TULPAR Сынақ-7',
    year: '2019',
    colour: 'көгершін түсті',
    vin: 'XXTEST41YAL000417',
    ownerIin: '000229598009',
  },
  {
    plate: '418QYL02',
    model: 'TULPAR Жүк-12',
    year: '2006',
    colour: 'сарғыш-жасыл',
    vin: 'XXTEST41YAL000418',
    ownerIin: '000229598009',
  },
  {
    plate: 'Z208MRJ',
    model: 'QYRAN Мираж',
    year: '2011',
    colour: 'күлгін',
    vin: 'XXTESTM1RAJ000208',
    ownerIin: '000101598309',
  },
];
