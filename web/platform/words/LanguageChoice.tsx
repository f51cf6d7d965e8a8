import type { Words } from '../../../server/kernel/words.ts';
import { cx } from '../../design/cx.ts';
import forms from '../../design/forms/forms.module.css';
import { type Language, languageNames, languages } from '../messages/language.ts';
import { useWords } from './index.ts';
import css from './words.module.css';

/** In which language one writes; where something is said in another and not in this one, that is marked. */
export function LanguageChoice({ language, onChange, all }: LanguageChoiceProps) {
  const say = useWords();
  const said = all.filter((one) => languages.some((tongue) => one[tongue].trim() !== ''));
  return (
    <fieldset className={cx(forms.segment, css.languages)} aria-label={say('word.said')}>
      {languages.map((one) => {
        const isMissing = said.length === 0 || said.some((words) => words[one].trim() === '');
        const name = languageNames[one];
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === language}
            title={isMissing ? say('word.said.missing', { language: name }) : name}
            onClick={() => onChange(one)}
          >
            {one === 'th' ? 'ไทย' : one.toUpperCase()}
            {isMissing && <i className={css.missing} />}
            <span className="sr"> {isMissing ? say('word.said.missing', { language: name }) : name}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

interface LanguageChoiceProps {
  language: Language;
  onChange: (language: Language) => void;
  /** Everything that is said here. */
  all: readonly Words[];
}
