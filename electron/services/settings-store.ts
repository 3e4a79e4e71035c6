import { type Draft, draftSchema } from '../../protocol/ipc.ts';
import type { Language } from '../../protocol/text.ts';
import type { LocalDatabase } from './database.ts';

/** What is kept between starts besides documents: the language and each person's unfinished request. */
export interface SettingsStore {
  language(): Language;
  setLanguage(language: Language): void;
  draft(person: string): Draft | null;
  saveDraft(person: string, draft: Draft): void;
  clearDraft(person: string): void;
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
