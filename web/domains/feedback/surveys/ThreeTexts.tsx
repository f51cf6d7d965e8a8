import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { languageNames, languages } from '../../../platform/messages/language.ts';
import type { Texts } from '../types.ts';
import css from './surveys.module.css';

/** One sentence in the three languages; customers read theirs. */
export function ThreeTexts({ label, value, onChange }: ThreeTextsProps) {
  return (
    <div className={css.three}>
      {languages.map((one) => (
        <Field key={one} label={`${label} · ${languageNames[one]}`}>
          <TextInput
            lang={one}
            required
            maxLength={400}
            value={value[one]}
            onChange={(event) => onChange({ ...value, [one]: event.target.value })}
          />
        </Field>
      ))}
    </div>
  );
}

interface ThreeTextsProps {
  label: string;
  value: Texts;
  onChange: (value: Texts) => void;
}
