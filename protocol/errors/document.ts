import type { ErrorEntry } from '../errors.ts';

const writeAgain = { kk: 'Құжатты қайта жасап, қол қойыңыз.', ru: 'Составьте и подпишите документ заново.' };
const checkNumber = {
  kk: 'Нөмірді тексеріңіз. Терілген деректер сақталды.',
  ru: 'Проверьте номер. Введённое сохранено.',
};

/** Why a document or what it asks for is refused. */
export const documentErrors = {
  'document-malformed': {
    text: { kk: 'Құжат дұрыс құрылмаған: {detail}.', ru: 'Документ составлен неверно: {detail}.' },
    next: writeAgain,
  },
  'document-too-large': {
    text: { kk: 'Құжат тым үлкен.', ru: 'Документ слишком велик.' },
    next: writeAgain,
  },
  'document-version': {
    text: {
      kk: 'Құжаттың {version} нұсқасы түсініксіз. Түсінікті нұсқалар: {understood}.',
      ru: 'Версия документа {version} не понятна. Понятны: {understood}.',
    },
    next: {
      kk: 'Бағдарламаны жаңарту үшін әкімшіге жүгініңіз.',
      ru: 'Обратитесь к администратору для обновления программы.',
    },
  },
  'signature-invalid': {
    text: {
      kk: 'Қолтаңба құжатқа сәйкес емес: құжат өзгертілген.',
      ru: 'Подпись не соответствует документу: документ изменён.',
    },
    next: writeAgain,
    item: 'rules-151/3',
  },
  'algorithm-refused': {
    text: {
      kk: 'Қол қою алгоритміне рұқсат жоқ: {algorithm}.',
      ru: 'Алгоритм подписи не разрешён: {algorithm}.',
    },
    next: { kk: 'ҰКО-ның қолданыстағы ЭЦҚ-сын пайдаланыңыз.', ru: 'Используйте действующую ЭЦП НУЦ.' },
  },
  'signer-not-permitted': {
    text: {
      kk: 'Бұл құжатқа осы кілтпен қол қоюға болмайды.',
      ru: 'Этот документ нельзя подписывать этим ключом.',
    },
    next: writeAgain,
  },
  'document-replayed': {
    text: {
      kk: 'Осы нөмірлі басқа құжат бұрын қабылданған.',
      ru: 'Другой документ с этим номером уже принят.',
    },
    next: writeAgain,
  },
  'document-time': {
    text: {
      kk: 'Құжат уақыты орталық уақытынан тым алшақ: {issuedAt}.',
      ru: 'Время документа слишком далеко от времени центра: {issuedAt}.',
    },
    next: { kk: 'Компьютердің сағатын тексеріңіз.', ru: 'Проверьте часы компьютера.' },
    item: 'rules-151/29',
  },
  'iin-invalid': {
    text: { kk: 'ЖСН дұрыс емес: {iin}.', ru: 'ИИН неверен: {iin}.' },
    next: checkNumber,
  },
  'case-number-invalid': {
    text: { kk: 'СДТБТ нөмірі 15 цифрдан тұруы керек.', ru: 'Номер ЕРДР должен состоять из 15 цифр.' },
    next: checkNumber,
    item: 'rules-151/21',
  },
  'plate-invalid': {
    text: {
      kk: 'Көліктің мемлекеттік нөмірі дұрыс емес: {plate}.',
      ru: 'Государственный номер транспорта неверен: {plate}.',
    },
    next: checkNumber,
  },
  'ground-not-permitted': {
    text: { kk: 'Сіздің рөліңізге бұл негіз берілмеген.', ru: 'Вашей роли это основание не предоставлено.' },
    next: { kk: 'Рұқсат етілген негізді таңдаңыз.', ru: 'Выберите разрешённое основание.' },
    item: 'rules-151 app.1',
  },
  'service-not-permitted': {
    text: { kk: 'Бұл негіз бойынша сервис берілмейді.', ru: 'По этому основанию сервис не предоставляется.' },
    next: { kk: 'Рұқсат етілген сервисті таңдаңыз.', ru: 'Выберите разрешённый сервис.' },
    item: 'rules-151 app.2',
  },
  'case-not-found': {
    text: { kk: 'СДТБТ-да {number} нөмірлі іс жоқ.', ru: 'В ЕРДР нет дела с номером {number}.' },
    next: checkNumber,
    item: 'rules-151/5',
  },
  'case-not-yours': {
    text: {
      kk: '{number} ісі сіздің өндірісіңізде емес.',
      ru: 'Дело {number} не находится в вашем производстве.',
    },
    next: {
      kk: 'Өз өндірісіңіздегі істің нөмірін көрсетіңіз.',
      ru: 'Укажите номер дела, которое в вашем производстве.',
    },
    item: 'rules-151/5',
  },
} as const satisfies Record<string, ErrorEntry>;
