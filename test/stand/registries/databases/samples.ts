/**
 * Invented values of a service's fields. `#` stands for a digit; `@org`, `@org2` (the other side's), `@name`, `@other`,
 * `@official`, `@address`, `@birthPlace`, `@document`, `@decision` and `@action` for what the record is about.
 */
export type Samples = Readonly<Record<string, readonly string[]>>;

/** Name of a state database, then number of the service, to the samples of its fields. */
export type SampleDatabases = Readonly<Record<string, Readonly<Record<string, Samples>>>>;
