import type { Labels } from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { languageNames, languages } from '../../../../platform/messages/language.ts';
import css from '../fields.module.css';

export const noLabels: Labels = { en: '', id: '', th: '' };
export const isNamed = (labels: Labels): boolean => languages.some((one) => labels[one].trim() !== '');

/** A name in each of the three languages; one that is left empty borrows from another. */
export function LabelInputs({
  value,
  onChange,
  help,
}: {
  value: Labels;
  onChange: (labels: Labels) => void;
  help: string;
}) {
  return (
    <div>
      <div className={css.three}>
        {languages.map((one) => (
          <Field key={one} label={languageNames[one]}>
            <TextInput
              lang={one}
              value={value[one]}
              maxLength={100}
              onChange={(event) => onChange({ ...value, [one]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <p className="t12 dim">{help}</p>
    </div>
  );
}
