import { revenueRoleTitle } from '../../../protocol/regulation/compile.ts';
import { roleTitle, tables } from '../../../protocol/regulation/tables.ts';
import { services } from '../../../protocol/services/catalogue.ts';
import type { ServiceNumber } from '../../../protocol/services/service.ts';
import type { Text } from '../../../protocol/text.ts';
import type { ComboboxOption } from '../../ui/Combobox.tsx';

/** A number of a register as it is read: `27` of Rules 151, `41/69 · 3` of the joint order. */
export function showRegistered(number: number | string): string {
  return String(number)
    .replace(/^joint-41-69\//, '41/69 · ')
    .replace(/^rules-151\//, '');
}

/** A service in a list, found by its number and by words of both languages. */
export function serviceOption(
  { number, title }: { readonly number: ServiceNumber; readonly title: Text },
  say: (text: Text) => string,
): ComboboxOption {
  return {
    id: String(number),
    label: `${showRegistered(number)}. ${say(title)}`,
    words: `${title.kk} ${title.ru}`,
  };
}

/** Every service there is. */
export function serviceOptions(say: (text: Text) => string): readonly ComboboxOption[] {
  return services.map((service) => serviceOption(service, say));
}

/** Every role there is. */
export function roleOptions(say: (text: Text) => string): readonly ComboboxOption[] {
  const rows = tables.roles.map((row) => ({
    id: String(row.number),
    label: `${row.number}. ${say(row)}`,
    words: `${row.kk} ${row.ru}`,
  }));
  const revenue = 'joint-41-69/1';
  return [...rows, { id: revenue, label: `${showRegistered(revenue)}. ${say(revenueRoleTitle)}` }];
}

/** The name of an account's role in the words of its act. */
export function titleOfRole(role: number | string): Text {
  if (role === 'joint-41-69/1') return revenueRoleTitle;
  const known = typeof role === 'number' ? roleTitle(role) : null;
  return known ?? { kk: String(role), ru: String(role) };
}
