import type { Text } from '../../../protocol/text.ts';

export const documentTexts = {
  id: { kk: 'Құжаттың нөмірі', ru: 'Номер документа' },
  digest: { kk: 'Хэш (SHA-256)', ru: 'Хэш (SHA-256)' },
  digestHint: {
    kk: 'Осы хэш PIN терезесінде де көрсетіледі: бірдей болуы керек.',
    ru: 'Тот же хэш показывает окно PIN-кода: они должны совпадать.',
  },
} as const satisfies Record<string, Text>;
