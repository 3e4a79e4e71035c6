import { useSay } from '../../language.tsx';
import { Button } from '../../ui/Button.tsx';
import { Combobox } from '../../ui/Combobox.tsx';
import type { FieldProps } from './field-props.ts';
import './form.css';
import { serviceOptions } from './registers.ts';
import { formTexts as texts } from './texts.ts';

/** Several services: each chosen one joins the list below, from which it can be taken again. */
export function ServicesInput({
  id,
  field,
  value,
  onChange,
  tried,
  label,
}: FieldProps & { readonly label: string }) {
  const say = useSay();
  const chosen = value.split(/[\s,;]+/).filter((number) => number !== '');
  const options = serviceOptions(say);
  return (
    <div className="services-field">
      <Combobox
        id={id}
        label={label}
        item={field.item}
        placeholder={say(texts.add)}
        empty={say(texts.nothing)}
        options={options.filter((option) => !chosen.includes(option.id))}
        value={null}
        onChange={(number) => onChange([...chosen, number].join(' '))}
        error={tried && chosen.length === 0 && field.isOptional !== true ? say(texts.missing) : null}
      />
      <ul className="services-chosen">
        {chosen.map((number) => (
          <li key={number}>
            <span>{options.find((option) => option.id === number)?.label ?? number}</span>
            <Button
              kind="quiet"
              onPress={() => onChange(chosen.filter((other) => other !== number).join(' '))}
            >
              {say(texts.remove)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
