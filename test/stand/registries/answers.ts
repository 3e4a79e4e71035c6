import { subjects, type TrainingSubject, vehicles } from './data.ts';
import { drawPortrait } from './portrait.ts';

/** What a database answers: records and, from the documents' system, a photograph. */
export interface DatabaseAnswer {
  readonly records: readonly Record<string, string>[];
  readonly photograph?: { readonly mediaType: 'image/png'; readonly data: string };
}

type Parameters = Readonly<Record<string, string>>;

/** The stand-ins of the state databases by name; `drawn` are persons of this stand alone. */
export function createDatabases(
  drawn: readonly TrainingSubject[],
): Readonly<Record<string, (parameters: Parameters) => DatabaseAnswer>> {
  const known = [...subjects, ...drawn];
  return {
    'physical-persons': (parameters) => ({
      records: known
        .filter((subject) => subject.iin === parameters['iin'])
        .map(({ photographTakenOn: _, ...record }) => record),
    }),
    vehicles: (parameters) => ({
      records: vehicles
        .filter(({ plate, ownerIin }) => plate === parameters['plate'] || ownerIin === parameters['iin'])
        .map((vehicle) => ({ ...vehicle, ownerName: nameOf(known, vehicle.ownerIin) })),
    }),
    'population-documents': ({ iin }) => {
      const subject = known.find((entry) => entry.iin === iin);
      if (subject === undefined) return { records: [] };
      const { documentNumber, photographTakenOn: takenOn } = subject;
      return {
        records: [{ iin: subject.iin, fullName: nameOf(known, subject.iin), documentNumber, takenOn }],
        photograph: { mediaType: 'image/png', data: drawPortrait(subject.iin).toString('base64') },
      };
    },
  };
}

function nameOf(known: readonly TrainingSubject[], iin: string): string {
  const subject = known.find((entry) => entry.iin === iin);
  return subject === undefined ? '' : `${subject.surname} ${subject.givenName} ${subject.patronymic}`;
}
