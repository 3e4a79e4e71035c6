import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingSubject } from './registries/data.ts';

/** Name of the file in a stand's folder that the stand-ins read their drawn persons from. */
export const drawnSubjectsFile = 'drawn-subjects.json';

/**
 * A person drawn at random for one stand, so that what the stand-ins answer about him stands in no request, no file of
 * the program and no other stand: a search for it finds a leak and nothing else. The ИИН is synthetic and fixed.
 */
export function trainingSubject(folder: string): TrainingSubject {
  const file = join(folder, drawnSubjectsFile);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))[0];
  const subject = drawSubject();
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  writeFileSync(file, JSON.stringify([subject]));
  return subject;
}

/** The strings to search for: what the result tells of the person beyond what the request said. */
export function canariesOf(subject: TrainingSubject): string[] {
  const { surname, givenName, patronymic, birthPlace, documentNumber, address } = subject;
  return [surname, givenName, patronymic, birthPlace, documentNumber, address];
}

function drawSubject(): TrainingSubject {
  return {
    iin: '840229398103',
    surname: `${word(9)}ОВ`.toUpperCase(),
    givenName: word(8).toUpperCase(),
    patronymic: `${word(9)}ҰЛЫ`.toUpperCase(),
    birthDate: '29.02.1984',
    birthPlace: `${capital(word(10))} қаласы, ${capital(word(8))} облысы`,
    citizenship: 'Қазақстан Республикасы',
    documentNumber: String(randomInt(100_000_000, 1_000_000_000)),
    address: `${capital(word(10))} қаласы, ${capital(word(9))} көшесі, ${randomInt(100, 999)}-үй, ${randomInt(100, 999)}-пәтер`,
    photographTakenOn: '11.05.2024',
  };
}

function word(length: number): string {
  const vowels = ['а', 'ә', 'е', 'ы', 'і', 'ұ', 'ү'];
  const consonants = ['б', 'ғ', 'д', 'ж', 'з', 'қ', 'л', 'м', 'н', 'ң', 'р', 'с', 'т', 'ш'];
  const draw = (letters: readonly string[]) => letters[randomInt(letters.length)] ?? '';
  return Array.from({ length }, (_, place) => draw(place % 2 === 0 ? consonants : vowels)).join('');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
