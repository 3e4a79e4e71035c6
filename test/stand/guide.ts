import type { Page } from 'playwright-core';
import type { Text } from '../../protocol/text.ts';

/** What the guide says at each step of the day, for a person watching the windows. */
const words: Readonly<Record<string, Text>> = {
  'workstation check': {
    kk: '1. Компьютер 4-қосымша бойынша тексеріледі',
    ru: '1. Компьютер проверяется по приложению 4',
  },
  'sign-in': { kk: '2. Токенмен кіру: PIN бөлек терезеде', ru: '2. Вход токеном: PIN в отдельном окне' },
  agreement: { kk: '3. Келісімге қол қойылады (17-тармақ)', ru: '3. Подписывается соглашение (п. 17)' },
  request: { kk: '4. Сұрау салу жазылып, қол қойылады', ru: '4. Запрос составляется и подписывается' },
  receipt: {
    kk: '5. Орталық істі тексеріп, түбіртек береді',
    ru: '5. Центр проверяет дело и даёт квитанцию',
  },
  result: { kk: '6. Нәтиже бір рет көрсетіледі', ru: '6. Результат показывается один раз' },
  'destruction act': { kk: '7. Көшірме жойылды, акт жіберілді', ru: '7. Копия уничтожена, акт отправлен' },
};

/** Shows a step at the foot of the work window. Only with a display, where a person watches; never in evidence. */
export async function showGuide(page: Page, step: string): Promise<void> {
  const text = words[step];
  if (text === undefined) return;
  await page.evaluate((line) => {
    const id = 'training-guide';
    const guide = document.getElementById(id) ?? document.body.appendChild(document.createElement('div'));
    guide.id = id;
    guide.textContent = line;
    const { style } = guide;
    style.position = 'fixed';
    style.insetInline = '25%';
    style.bottom = '16px';
    style.padding = '12px 16px';
    style.background = '#1b1f24';
    style.color = '#ffffff';
    style.textAlign = 'center';
    style.zIndex = '1000';
  }, `${text.kk} · ${text.ru}`);
}
