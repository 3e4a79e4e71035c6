import { informationRequest } from '../../protocol/documents/information-request.ts';
import { receipt } from '../../protocol/documents/receipt.ts';
import { userAgreement } from '../../protocol/documents/user-agreement.ts';
import { readFileSync } from 'node:fs';
import type { Account } from '../../protocol/http.ts';
import type {
  AppState,
  CertificateSummary,
  PinContext,
  PreparedDocument,
  RequestRow,
  ResultContent,
} from '../../protocol/ipc.ts';
import type { CheckReport } from '../../protocol/workstation-check.ts';

// Made-up people and cases; ИИН have correct check digits.
export const iin = '900101300017';
export const otherIin = '850315400025';
export const caseNumber = '262300031000001';
const issuedAt = '2026-11-22T14:32:05.120+05:00';
const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const id = (place: number) => `019ab0c4-7d2e-7a10-8f3b-${String(place).padStart(12, '0')}`;

export const account: Account = {
  session: id(1),
  endsAt: '2026-11-22T22:32:05.120+05:00',
  iin,
  fullName: 'АХМЕТОВ ӘДІЛЕТ ҒАБИТҰЛЫ',
  role: 4,
  isMvd: true,
  position: 'Аса маңызды істер жөніндегі аға тергеуші',
  organisation: 'Астана қаласының полиция департаменті',
  language: 'kk',
  agreementSignedAt: '2026-11-20T09:10:11.000+05:00',
};

export const longAccount: Account = {
  ...account,
  fullName: 'НҰРМАҒАМБЕТОВА-ҚҰРМАНҒАЛИЕВА ГҮЛЖАХАН ӘБДІРАХМАНҚЫЗЫ',
  organisation:
    'Қазақстан Республикасы Бас прокуратурасының Құқықтық статистика және арнайы есепке алу жөніндегі комитетінің Астана қаласы бойынша басқармасы',
};

const both = (kk: string, ru: string) => ({ kk, ru });

export const passedCheck: CheckReport = {
  checkedAt: issuedAt,
  signInAllowed: true,
  lines: [
    line('processor', 'Процессор', 'Процессор', 'кемінде 2,0 ГГц', 'не менее 2,0 ГГц', '3,1 ГГц', 'pass'),
    line('disk', 'Дискідегі бос орын', 'Свободное место на диске', 'кемінде 20 ГБ', 'не менее 20 ГБ', '112 ГБ', 'pass'),
    {
      ...line('memory', 'Жедел жад', 'Оперативная память', 'кемінде 4 ГБ', 'не менее 4 ГБ', '3,8 ГБ', 'warn'),
      next: both(
        'Жұмыс істеуге болады, бірақ баяу болуы мүмкін. Әкімшіге хабарлаңыз.',
        'Работать можно, но медленнее. Сообщите администратору.',
      ),
    },
    line('network-card', 'Желілік карта', 'Сетевая карта', 'кемінде 100 Мбит/с', 'не менее 100 Мбит/с', '1000 Мбит/с', 'pass'),
    line('protected-channel', 'Қорғалған арна', 'Защищённый канал', 'қосылған', 'подключён', 'қосылған / подключён', 'pass'),
    line('token-driver', 'Токен драйвері', 'Драйвер токена', 'орнатылған', 'установлен', 'SoftHSM', 'pass'),
    line('certificate', 'Жеке тұлғаның ЭЦҚ-сы', 'ЭЦП физического лица', 'бар', 'есть', '2', 'pass'),
    line('internet', 'Интернетке шығу', 'Выход в Интернет', 'жоқ', 'нет', 'жоқ / нет', 'pass'),
    line('clock', 'Сағат', 'Часы', '5 с дейін айырма', 'расхождение до 5 с', '0 с', 'pass'),
  ],
};

export const blockedCheck: CheckReport = {
  ...passedCheck,
  signInAllowed: false,
  lines: passedCheck.lines.map((entry) =>
    entry.check === 'internet'
      ? {
          ...entry,
          found: both('бар: 10.0.0.1 жауап берді', 'есть: ответил 10.0.0.1'),
          verdict: 'block',
          next: both(
            'Әкімші интернетке шығуды толық жабуы керек.',
            'Администратор должен полностью закрыть выход в Интернет.',
          ),
        }
      : entry,
  ),
};

function line(
  check: CheckReport['lines'][number]['check'],
  kk: string,
  ru: string,
  requiredKk: string,
  requiredRu: string,
  found: string,
  verdict: CheckReport['lines'][number]['verdict'],
): CheckReport['lines'][number] {
  const label = both(kk, ru);
  return { check, label, required: both(requiredKk, requiredRu), found: both(found, found), verdict, next: null };
}

const authCertificate: CertificateSummary = {
  sha256: 'a'.repeat(64),
  purpose: 'auth',
  holder: account.fullName,
  iin,
  notAfter: '2027-03-01T00:00:00.000+05:00',
  fault: null,
};

export const tokens: AppState['tokens'] = [
  {
    serial: '4A7F00129C3E',
    label: 'KAZTOKEN',
    driver: 'SoftHSM',
    certificates: [
      authCertificate,
      { ...authCertificate, sha256: 'b'.repeat(64), purpose: 'sign' },
      {
        ...authCertificate,
        sha256: 'c'.repeat(64),
        notAfter: '2025-03-01T00:00:00.000+05:00',
        fault: { code: 'certificate-expired', params: { date: '2025-03-01T00:00:00.000+05:00' } },
      },
    ],
  },
];

export const startState: AppState = {
  language: 'kk',
  token: { state: 'present', fault: null },
  tokens,
  channel: { state: 'up', since: issuedAt, fault: null },
  waiting: 0,
  check: passedCheck,
  session: null,
  ended: null,
};

export const signedIn: AppState = { ...startState, session: account };

export const agreement: PreparedDocument = {
  id: id(7),
  sha256,
  document: userAgreement.present({
    type: 'user-agreement',
    version: 1,
    id: id(7),
    issuedAt,
    workstation: 'ws-training-1',
    body: {
      edition: 'rules-151-2015',
      user: { iin, fullName: account.fullName, position: account.position, organisation: account.organisation },
      text: {
        kk: readFileSync('assets/agreement/kk.txt', 'utf8'),
        ru: readFileSync('assets/agreement/ru.txt', 'utf8'),
      },
    },
  }),
};

export const prepared: PreparedDocument = {
  id: id(9),
  sha256,
  document: informationRequest.present({
    type: 'information-request',
    version: 1,
    id: id(9),
    issuedAt,
    workstation: 'ws-training-1',
    body: {
      edition: 'rules-151-2015',
      requester: { iin, fullName: account.fullName, organisation: account.organisation },
      ground: { id: 'criminal-case', caseNumber },
      service: 1,
      parameters: { iin: otherIin },
    },
  }),
};

export const shownReceipt = receipt.present({
  type: 'receipt',
  version: 1,
  id: id(10),
  issuedAt,
  workstation: 'centre',
  refs: [id(9)],
  body: {
    document: { id: id(9), type: 'information-request', sha256 },
    outcome: 'accepted',
    journal: { origin: 'centre.sio-pso.invalid/journal', leafHash: sha256, promisedWithin: 10 },
    receivedAt: issuedAt,
  },
});

const row = (place: number, more: Partial<RequestRow>): RequestRow => ({
  id: id(place),
  service: 1,
  caseNumber,
  issuedAt: `2026-11-22T14:${String(60 - place).padStart(2, '0')}:05.120+05:00`,
  state: 'accepted',
  reason: null,
  openedAt: null,
  destroyedAt: null,
  receipt: 'verified',
  ...more,
});

export const readyRow = row(11, { state: 'ready' });

export const rows: readonly RequestRow[] = [
  row(10, { state: 'waiting', receipt: 'none', service: 27 }),
  readyRow,
  row(12, { state: 'working' }),
  row(13, { state: 'refused', reason: { code: 'case-not-yours', params: { number: caseNumber } }, receipt: 'proven' }),
  row(14, { state: 'delivered', service: 5, receipt: 'proven' }),
  row(15, { state: 'opened', openedAt: issuedAt, receipt: 'proven' }),
  row(16, { state: 'destroyed', openedAt: issuedAt, destroyedAt: issuedAt, receipt: 'proven', service: 27 }),
  row(17, { state: 'accepted' }),
];

export const pinContext: PinContext = {
  language: 'kk',
  holder: account.fullName,
  purpose: 'sign',
  tokenSerial: '4A7F00129C3E',
  tokenLabel: 'KAZTOKEN',
  title: prepared.document.title,
  documentId: prepared.id,
  sha256,
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
  records: [vehicle, { ...vehicle, plate: 'A123BCD', model: 'ВАЗ 2107', year: '1998', vin: 'XTA210700W1234567' }],
  answers: [{ source: 'vehicles', state: 'answered' }],
};

export const photographResult: ResultContent = {
  ...result,
  service: 27,
  records: [{ iin: otherIin, fullName: 'СЕРІКБАЕВА АЙГҮЛ МАРАТҚЫЗЫ', documentNumber: '045612378', takenOn: '12.04.2019' }],
  answers: [{ source: 'population-documents', state: 'answered' }],
  photograph: {
    mediaType: 'image/png',
    data: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAAECAIAAADETxJQAAAAJUlEQVR4nGNYt27dzp07GRgYGBgYGP7//8/AwMDAwAAhGRgYABmpCRVQn2IRAAAAAElFTkSuQmCC',
  },
};
