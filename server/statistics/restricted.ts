import { type Content, textOf } from './content.ts';

const marks = [
  /қызмет\s+бабында\s+пайдалану/iu,
  /для\s+служебного\s+пользования/iu,
  /(?<!\p{L})(?:ҚБП|ДСП)(?!\p{L})/u,
];

/** Whether a file's name or its text carries the mark of restricted information (instruction 25, item 2(10)). */
export function hasRestrictedMark(content: Content): boolean {
  const words = [content.name.replaceAll(/[._-]/g, ' '), textOf(content) ?? ''];
  return marks.some((mark) => words.some((word) => mark.test(word)));
}
