import { serviceOf } from '../../../protocol/services/catalogue.ts';
import { checkParameters } from '../../../protocol/services/parameters.ts';
import type { Service, ServiceNumber } from '../../../protocol/services/service.ts';
import { subjects, type TrainingSubject } from './data.ts';
import { databaseNames, samplesOf } from './databases/all.ts';
import { type Belongings, belongingsOf } from './databases/belongings.ts';
import { formOne } from './databases/form-1.ts';
import { recordsOf, type StandRecord } from './databases/records.ts';
import { relationsOf, type StandGraph } from './databases/relations.ts';
import { drawPortrait } from './portrait.ts';

/** What a database is asked: a service and its parameter, with details beside it. */
export interface DatabaseQuestion {
  readonly service: ServiceNumber;
  readonly parameters: Readonly<Record<string, string>>;
}

/** What a database answers: records with the service's fields, and what belongs to a service of its kind. */
export interface DatabaseAnswer {
  readonly records: readonly StandRecord[];
  readonly photograph?: { readonly mediaType: 'image/png'; readonly data: string };
  readonly file?: { readonly mediaType: 'application/pdf'; readonly data: string };
  readonly graph?: StandGraph;
}

/** The stand-ins of the state databases by name; `drawn` are persons of this stand alone. */
export function createDatabases(
  drawn: readonly TrainingSubject[],
): Readonly<Record<string, (question: DatabaseQuestion) => DatabaseAnswer>> {
  const people = [...subjects, ...drawn].map(belongingsOf);
  return Object.fromEntries(
    databaseNames.map((name) => [name, (question: DatabaseQuestion) => answer(name, question, people)]),
  );
}

/** A service the database does not have finds nothing, and neither does a question that may not be asked. */
function answer(
  database: string,
  { service: number, parameters }: DatabaseQuestion,
  people: readonly Belongings[],
): DatabaseAnswer {
  const service = serviceOf(number);
  const samples = samplesOf(database, number);
  if (service === null || samples === null || !checkParameters(service, parameters).ok)
    return { records: [] };
  if (service.kind === 'graph') return relations(service, { database, parameters }, people);
  const records = registered(database, parameters, people) ?? [
    ...recordsOf({ database, service, samples, parameters }, people),
  ];
  const [first] = records;
  if (first === undefined || (service.kind !== 'photograph' && service.kind !== 'document'))
    return { records };
  return service.kind === 'photograph'
    ? { records, photograph: { mediaType: 'image/png', data: portrait(first) } }
    : {
        records,
        file: { mediaType: 'application/pdf', data: formOne(service.fields, first).toString('base64') },
      };
}

/** What `data.ts` tells word for word: persons and vehicles. `null` for every other database. */
function registered(
  database: string,
  { iin, plate, vin }: Readonly<Record<string, string>>,
  people: readonly Belongings[],
): StandRecord[] | null {
  if (database === 'physical-persons')
    return people
      .filter(({ subject }) => subject.iin === iin)
      .map(({ subject: { photographTakenOn: _, ...record } }) => record);
  if (database !== 'vehicles') return null;
  return people
    .flatMap(({ vehicles, fullName }) => vehicles.map((vehicle) => ({ ...vehicle, ownerName: fullName })))
    .filter((one) => one.plate === plate || one.vin === vin || one.ownerIin === iin);
}

function relations(
  { number, fields }: Service,
  {
    database,
    parameters,
  }: { readonly database: string; readonly parameters: DatabaseQuestion['parameters'] },
  people: readonly Belongings[],
): DatabaseAnswer {
  const found = relationsOf(people, {
    iin: parameters['iin'] ?? '',
    level: number === 78 ? 1 : 2,
    isProperty: database === 'relations-property',
  });
  if (found === null) return { records: [] };
  const known = new Set(fields.map(({ name }) => name));
  const records = found.records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => known.has(name))),
  );
  return { records, graph: found.graph };
}

function portrait(record: StandRecord): string {
  return drawPortrait(record['iin'] ?? '').toString('base64');
}
