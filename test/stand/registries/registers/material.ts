/** What every register says of a material. All of it is invented; the ИИН are synthetic (see `../data.ts`). */
export interface TrainingMaterial {
  readonly number: string;
  readonly holder: { readonly iin: string };
  readonly group: readonly string[];
}

/** An order sent to another body, as ЕРДР has it. */
export interface TrainingOrder {
  readonly kind: 'investigative-order' | 'prosecutor-order';
  readonly number: string;
  readonly executors: readonly string[];
  readonly organisation: string;
}

/** A criminal case, in ЕРДР and, once a court considers it, in ЕАИАС СО. */
export interface TrainingCase extends TrainingMaterial {
  readonly articles: readonly { readonly article: number; readonly part: number | null }[];
  readonly orders: readonly TrainingOrder[];
}

/** The people of the training stand who have materials in hand. */
export const hands = {
  investigator: '840229398000',
  colleague: '991231498000',
  stranger: '000229599811',
  trainee: '250101698008',
} as const;
