import type {
  Choice,
  FieldKind,
  FieldRules,
} from '../../../../../server/domains/requests/fields/rules/values.ts';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextInput } from '../../../../design/forms/Field.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { keyOf } from '../../../../platform/messages/key-of.ts';
import { languageNames, languages } from '../../../../platform/messages/language.ts';
import { useWords } from '../../../../platform/words/index.ts';
import css from '../fields.module.css';
import { useText } from '../text.ts';
import { noLabels } from './LabelInputs.tsx';

const currencies = ['IDR', 'THB', 'USD', 'EUR', 'SGD', 'MYR'] as const;
const bounded: readonly FieldKind[] = ['text', 'long-text', 'number', 'money', 'choices', 'order-number'];

/** The rules that fit the kind: bounds, a shape, a currency, the choices. */
export function RuleInputs({ kind, rules, onChange }: RuleProps) {
  const say = useText();
  const words = useWords();
  const bound = (name: 'min' | 'max') => (
    <Field label={say(`field.${name}`)} optional={words('word.optional')}>
      <TextInput
        inputMode="decimal"
        defaultValue={rules[name] ?? ''}
        onChange={(event) => {
          const text = event.target.value.trim();
          const number = Number(text.replace(',', '.'));
          onChange({ ...rules, [name]: text === '' || Number.isNaN(number) ? undefined : number });
        }}
      />
    </Field>
  );
  return (
    <>
      {(kind === 'choice' || kind === 'choices') && (
        <Choices choices={rules.choices ?? []} onChange={(choices) => onChange({ ...rules, choices })} />
      )}
      {kind === 'money' && (
        <Field label={say('field.currency')}>
          <Select
            value={rules.currency ?? 'IDR'}
            onChange={(currency) => onChange({ ...rules, currency })}
            options={currencies.map((value) => ({ value: value as string, label: value }))}
          />
        </Field>
      )}
      {(kind === 'text' || kind === 'order-number') && (
        <Field
          label={say('field.pattern')}
          help={say('field.pattern.text')}
          optional={words('word.optional')}
        >
          <TextInput
            defaultValue={rules.pattern ?? ''}
            maxLength={100}
            placeholder="TR-#####"
            onChange={(event) => onChange({ ...rules, pattern: event.target.value.trim() || undefined })}
          />
        </Field>
      )}
      {bounded.includes(kind) && (
        <div className={css.two}>
          {bound('min')}
          {bound('max')}
        </div>
      )}
    </>
  );
}

function Choices({ choices, onChange }: { choices: Choice[]; onChange: (choices: Choice[]) => void }) {
  const say = useText();
  const words = useWords();
  const add = () => {
    const taken = choices.map((one) => one.value);
    onChange([...choices, { value: keyOf(noLabels, taken, 'choice'), labels: noLabels }]);
  };
  return (
    <fieldset className={css.choices}>
      <legend className={css.name}>{say('field.choices')}</legend>
      {choices.map((choice, at) => (
        <div key={choice.value} className={css.choice}>
          {languages.map((one) => (
            <TextInput
              key={one}
              lang={one}
              aria-label={say('field.choiceIn', { number: at + 1, language: languageNames[one] })}
              placeholder={languageNames[one]}
              value={choice.labels[one]}
              maxLength={100}
              onChange={(event) => {
                const labels = { ...choice.labels, [one]: event.target.value };
                onChange(choices.map((other) => (other === choice ? { ...choice, labels } : other)));
              }}
            />
          ))}
          <IconButton
            icon="x"
            label={words('word.remove')}
            onClick={() => onChange(choices.filter((other) => other !== choice))}
          />
        </div>
      ))}
      <span>
        <Button small icon="plus" onClick={add}>
          {say('field.addChoice')}
        </Button>
      </span>
    </fieldset>
  );
}

interface RuleProps {
  kind: FieldKind;
  rules: FieldRules;
  onChange: (rules: FieldRules) => void;
}
