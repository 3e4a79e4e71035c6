import type { Account } from '../../protocol/http.ts';
import type { AppState } from '../../protocol/ipc.ts';
import type { CertificateSummary } from '../../protocol/token-summary.ts';
import type { CheckReport } from '../../protocol/workstation-check.ts';

// Made-up people and cases; ИИН have correct check digits.
export const iin = '900101398107';
export const otherIin = '850315498105';
export const caseNumber = '262300031000001';
export const issuedAt = '2026-11-22T14:32:05.120+05:00';
export const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
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
  unit: 'Тергеу басқармасы',
  capacities: [],
  analysisCategory: null,
  isUnitHead: false,
  language: 'kk',
  registeredAt: '2026-11-19T10:00:00.000+05:00',
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
    line(
      'disk',
      'Дискідегі бос орын',
      'Свободное место на диске',
      'кемінде 20 ГБ',
      'не менее 20 ГБ',
      '112 ГБ',
      'pass',
    ),
    {
      ...line('memory', 'Жедел жад', 'Оперативная память', 'кемінде 4 ГБ', 'не менее 4 ГБ', '3,8 ГБ', 'warn'),
      next: both(
        'Жұмыс істеуге болады, бірақ баяу болуы мүмкін. Әкімшіге хабарлаңыз.',
        'Работать можно, но медленнее. Сообщите администратору.',
      ),
    },
    line(
      'network-card',
      'Желілік карта',
      'Сетевая карта',
      'кемінде 100 Мбит/с',
      'не менее 100 Мбит/с',
      '1000 Мбит/с',
      'pass',
    ),
    line(
      'protected-channel',
      'Қорғалған арна',
      'Защищённый канал',
      'қосылған',
      'подключён',
      'қосылған / подключён',
      'pass',
    ),
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
  return {
    check,
    label,
    required: both(requiredKk, requiredRu),
    found: both(found, found),
    verdict,
    next: null,
  };
}

const listOfToday = { asOf: '2026-11-22T12:05:00.000+05:00', ageSeconds: 8820 };

const authCertificate: CertificateSummary = {
  sha256: 'a'.repeat(64),
  purpose: 'auth',
  holder: account.fullName,
  iin,
  notAfter: '2027-03-01T00:00:00.000+05:00',
  revocation: { state: 'good', ...listOfToday },
  fault: null,
};

export const tokens: AppState['tokens'] = [
  {
    serial: '4A7F00129C3E',
    label: 'KAZTOKEN',
    driver: 'SoftHSM',
    fault: null,
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

/** A token with certificates in all three states of revocation. */
export const revocationStates: AppState['tokens'] = [
  {
    serial: '4A7F00129C3E',
    label: 'KAZTOKEN',
    driver: 'SoftHSM',
    fault: null,
    certificates: [
      authCertificate,
      { ...authCertificate, sha256: 'b'.repeat(64), purpose: 'sign' },
      {
        ...authCertificate,
        sha256: 'd'.repeat(64),
        revocation: { state: 'revoked', ...listOfToday },
        fault: { code: 'certificate-revoked', params: { date: '20.11.2026 10:00:00' } },
      },
      {
        ...authCertificate,
        sha256: 'e'.repeat(64),
        revocation: { state: 'unknown', asOf: '2026-11-12T14:32:05.120+05:00', ageSeconds: 864_000 },
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
  support: { phone: '+7 (7172) 00-00-00', email: 'support@sio-pso.invalid' },
};

export const signedIn: AppState = { ...startState, session: account };
