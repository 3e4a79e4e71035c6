import type { ResultContent } from '../../protocol/ipc.ts';
import type { PinContext } from '../../protocol/pin.ts';
import { prepared } from './documents.ts';
import { account, caseNumber, id, iin, otherIin, sha256 } from './people.ts';

export const pinContext: PinContext = {
  language: 'kk',
  holder: account.fullName,
  purpose: 'sign',
  tokenSerial: '4A7F00129C3E',
  tokenLabel: 'KAZTOKEN',
  documents: [{ title: prepared.document.title, documentId: prepared.id, sha256 }],
};

export const result: ResultContent = {
  language: 'kk',
  requestId: id(11),
  caseNumber,
  service: 1,
  records: [
    {
      iin: otherIin,
      surname: 'СЕРІКБАЕВА',
      givenName: 'АЙГҮЛ',
      patronymic: 'МАРАТҚЫЗЫ',
      birthDate: '15.03.1985',
      birthPlace: 'Қарағанды облысы, Теміртау қаласы',
      citizenship: 'Қазақстан Республикасы',
      documentNumber: '045612378, ҚР ІІМ, 12.04.2019',
      address: 'Астана қаласы, Есіл ауданы, Мәңгілік Ел даңғылы, 55/21-үй, 118-пәтер',
    },
  ],
  answers: [{ source: 'physical-persons', state: 'answered' }],
  photograph: null,
  file: null,
  graph: null,
  hidden: [],
  isDepersonalised: false,
  suppressed: 0,
  supplements: null,
  watermark: `${account.fullName} · ${iin} · ws-training-1 · 22.11.2026 14:40:11`,
  closesAt: new Date(Date.now() + 598_000).toISOString(),
};

const vehicle = {
  plate: '123ABC02',
  model: 'Toyota Land Cruiser Prado',
  year: '2019',
  colour: 'Ақ',
  vin: 'JTEBX9FJ60K123456',
  ownerIin: otherIin,
  ownerName: 'СЕРІКБАЕВА АЙГҮЛ МАРАТҚЫЗЫ',
};

export const vehiclesResult: ResultContent = {
  ...result,
  service: 5,
  records: [
    vehicle,
    { ...vehicle, plate: 'A123BCD', model: 'ВАЗ 2107', year: '1998', vin: 'XTA210700W1234567' },
  ],
  answers: [{ source: 'vehicles', state: 'answered' }],
};

export const photographResult: ResultContent = {
  ...result,
  service: 27,
  records: [
    {
      iin: otherIin,
      fullName: 'СЕРІКБАЕВА АЙГҮЛ МАРАТҚЫЗЫ',
      documentNumber: '045612378',
      takenOn: '12.04.2019',
    },
  ],
  answers: [{ source: 'population-documents', state: 'answered' }],
  photograph: {
    mediaType: 'image/png',
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAAECAIAAADETxJQAAAAJUlEQVR4nGNYt27dzp07GRgYGBgYGP7//8/AwMDAwAAhGRgYABmpCRVQn2IRAAAAAElFTkSuQmCC',
  },
};
