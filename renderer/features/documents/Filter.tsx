import { useSay } from '../../language.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { filingTexts as texts } from './texts.ts';

interface FilterProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  /** Empty for no filter. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const every = 'every';

/** Narrows the list to one kind; the first option is all of them. */
export function Filter({ options, value, onChange, ...rest }: FilterProps) {
  const say = useSay();
  return (
    <Select
      {...rest}
      placeholder={say(texts.every)}
      options={[{ id: every, label: say(texts.every) }, ...options]}
      value={value === '' ? every : value}
      onChange={(id) => onChange(id === every ? '' : id)}
      error={null}
    />
  );
}
