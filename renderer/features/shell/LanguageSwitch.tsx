import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { type Language, languages } from '../../../protocol/text.ts';
import { bridge } from '../../bridge.ts';
import { useSay } from '../../language.tsx';
import { shellTexts as texts } from './texts.ts';

// Each language names itself, so these words are the same in both.
const names: Record<Language, string> = { kk: 'ҚАЗ', ru: 'РУС' };

/** Switches every word of every window; what is typed stays. */
export function LanguageSwitch({ language }: { language: Language }) {
  const say = useSay();
  const choose = (chosen: Language) => void bridge.call('setLanguage', { language: chosen });
  return (
    <ToggleButtonGroup
      className="language-switch"
      aria-label={say(texts.language)}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => {
        const chosen = languages.find((candidate) => keys.has(candidate));
        if (chosen !== undefined && chosen !== language) choose(chosen);
      }}
    >
      {languages.map((candidate) => (
        <ToggleButton className="language-option" id={candidate} key={candidate}>
          {names[candidate]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
