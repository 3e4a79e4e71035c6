import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How a stand-in is to misbehave: not answer at all, answer late, or answer nonsense. */
const moodSchema = z.strictObject({
  down: z.boolean().default(false),
  delayMilliseconds: z.number().int().nonnegative().default(0),
  garbled: z.boolean().default(false),
});
export type Mood = z.infer<typeof moodSchema>;

const schema = z.record(z.string(), moodSchema);
const usual: Mood = { down: false, delayMilliseconds: 0, garbled: false };

/**
 * Reads the control file at every request: `{"erdr":{"down":true},"vehicles":{"delayMilliseconds":3000}}`, by the
 * name of the register or the database. No file, no mood.
 */
export async function moodOf(file: string | null, name: string): Promise<Mood> {
  if (file === null) return usual;
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return usual;
  }
  return schema.parse(JSON.parse(text))[name] ?? usual;
}
