import { documentTypes, isDocumentTypeName } from '../../protocol/documents/catalogue.ts';
import { type Draft, draftSchema, type KeptFiling, keptFilingSchema } from '../../protocol/ipc.ts';
import type { Language } from '../../protocol/text.ts';
import type { LocalDatabase } from './database.ts';

/** What is kept between starts besides documents: the language and each person's unfinished forms. */
export interface SettingsStore {
  language(): Language;
  setLanguage(language: Language): void;
  draft(person: string): Draft | null;
  saveDraft(person: string, draft: Draft): void;
  clearDraft(person: string): void;
  /** The person's unfinished forms of documents. */
  filingDrafts(person: string): readonly KeptFiling[];
  /** Keeps a form, without the handles of its attachments; one nobody typed into is forgotten. */
  saveFilingDraft(person: string, filing: KeptFiling): void;
}

/** The settings and drafts tables of the local database. */
export function createSettingsStore(database: LocalDatabase): SettingsStore {
  const readSetting = database.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const writeSetting = database.prepare<[string, string]>(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  const readDraft = database.prepare<[string], string>('SELECT content FROM drafts WHERE person = ?').pluck();
  const writeDraft = database.prepare<[string, string]>(
    'INSERT INTO drafts (person, content) VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET content = excluded.content',
  );
  const deleteDraft = database.prepare<[string]>('DELETE FROM drafts WHERE person = ?');
  return {
    ...createFilingDrafts(database),
    language: () => (readSetting.get('language') === 'ru' ? 'ru' : 'kk'),
    setLanguage: (language) => {
      writeSetting.run('language', language);
    },
    draft: (person) => {
      const content = readDraft.get(person);
      if (content === undefined) return null;
      const parsed = draftSchema.safeParse(JSON.parse(content));
      return parsed.success ? parsed.data : null;
    },
    saveDraft: (person, draft) => {
      writeDraft.run(person, JSON.stringify(draft));
    },
    clearDraft: (person) => {
      deleteDraft.run(person);
    },
  };
}

function createFilingDrafts(
  database: LocalDatabase,
): Pick<SettingsStore, 'filingDrafts' | 'saveFilingDraft'> {
  const read = database
    .prepare<[string], string>('SELECT content FROM filing_drafts WHERE person = ?')
    .pluck();
  const write = database.prepare<[string, string, string, string]>(
    'INSERT OR REPLACE INTO filing_drafts (person, type, answered, content) VALUES (?, ?, ?, ?)',
  );
  const forget = database.prepare<[string, string, string]>(
    'DELETE FROM filing_drafts WHERE person = ? AND type = ? AND answered = ?',
  );
  return {
    filingDrafts: (person) =>
      read.all(person).flatMap((content) => {
        const parsed = keptFilingSchema.safeParse(JSON.parse(content));
        return parsed.success ? [parsed.data] : [];
      }),
    saveFilingDraft: (person, { type, answered, values }) => {
      const typed = withoutAttachments(type, values);
      const isEmpty = Object.values(typed).every((text) => text === '');
      if (isEmpty) forget.run(person, type, answered ?? '');
      else write.run(person, type, answered ?? '', JSON.stringify({ type, answered, values: typed }));
    },
  };
}

function withoutAttachments(type: string, values: KeptFiling['values']): KeptFiling['values'] {
  const fields = isDocumentTypeName(type) ? (documentTypes[type].form?.fields ?? []) : [];
  const files = new Set(fields.filter(({ kind }) => kind === 'file').map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !files.has(name)));
}
