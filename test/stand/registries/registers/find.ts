import { proceedings } from './ais-oip.ts';
import * as specialRecords from './ais-su.ts';
import * as courts from './eais-so.ts';
import { cases } from './erdr.ts';
import { audits } from './ersop.ts';
import type { TrainingMaterial } from './material.ts';

/** What each register keeps, by the path it is asked at. */
const shelves: Readonly<Record<string, readonly TrainingMaterial[]>> = {
  'erdr/cases': cases,
  'ais-su/administrative-cases': specialRecords.administrativeCases,
  'ais-su/search-cases': specialRecords.searchCases,
  'ais-oip/proceedings': proceedings,
  'eais-so/administrative-cases': courts.administrativeCases,
  'eais-so/civil-cases': courts.civilCases,
  'eais-so/criminal-cases': courts.criminalCases,
  'ersop/audits': audits,
};

/** The register of a path; null for anything else, such as a state database. */
export function registerOf(path: string): string | null {
  const [register, kind] = segmentsOf(path);
  return shelves[`${register}/${kind}`] === undefined ? null : (register ?? null);
}

/** The material of a path such as `/eais-so/civil-cases/<number>?year=2026&court=…`; null when there is none. */
export function findMaterial(path: string): TrainingMaterial | null {
  const [register, kind, number] = segmentsOf(path);
  const { searchParams } = new URL(path, 'https://registers.invalid');
  const isAsked = (material: TrainingMaterial) =>
    [...searchParams].every(
      ([name, value]) => String(Object.entries(material).find(([key]) => key === name)?.[1]) === value,
    );
  const shelf = shelves[`${register}/${kind}`] ?? [];
  return shelf.find((material) => material.number === number && isAsked(material)) ?? null;
}

function segmentsOf(path: string): string[] {
  const { pathname } = new URL(path, 'https://registers.invalid');
  return pathname.split('/').slice(1).map(decodeURIComponent);
}
