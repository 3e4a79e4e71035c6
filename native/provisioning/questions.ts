import type { Language, Text } from '../../protocol/text.ts';
import type { PinName } from './order.ts';

const names: Readonly<Record<PinName, Text>> = {
  pin: { kk: 'Пайдаланушының PIN-коды', ru: 'PIN-код пользователя' },
  'new-pin': { kk: 'Пайдаланушының жаңа PIN-коды', ru: 'Новый PIN-код пользователя' },
  'so-pin': { kk: 'Әкімшінің PIN-коды (SO)', ru: 'PIN-код администратора (SO)' },
  'current-so-pin': { kk: 'Әкімшінің қазіргі PIN-коды (SO)', ru: 'Нынешний PIN-код администратора (SO)' },
};

/** What is asked at the terminal for a PIN, the second time for one that is being chosen. */
export function pinQuestion(name: PinName, language: Language, isAgain: boolean): string {
  const again = isAgain ? `, ${onceMore[language]}` : '';
  return `${names[name][language]} (${name})${again}: `;
}

const onceMore: Text = { kk: 'тағы бір рет', ru: 'ещё раз' };

/** What is asked before keys are destroyed. */
export function serialQuestion(language: Language): string {
  const question: Text = {
    kk: 'Токендегі бәрі жойылады. Растау үшін оның сериялық нөмірін теріңіз: ',
    ru: 'Всё на токене будет уничтожено. Для подтверждения наберите его серийный номер: ',
  };
  return question[language];
}
