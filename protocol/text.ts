/** The two languages of the acts and of every word the system shows. */
export const languages = ['kk', 'ru'] as const;
export type Language = (typeof languages)[number];

/** One thing said in both languages. A missing translation is a compile error. */
export interface Text {
  readonly kk: string;
  readonly ru: string;
}

/** Fills `{name}` places of both languages from `values`; an unknown place stays visible as it is. */
export function fill(text: Text, values: Readonly<Record<string, string>>): Text {
  return { kk: fillOne(text.kk, values), ru: fillOne(text.ru, values) };
}

function fillOne(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
