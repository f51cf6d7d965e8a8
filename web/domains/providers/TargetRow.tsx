import { Field, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { useWords } from '../../platform/words/index.ts';
import { onePair, pairs, type TargetFields } from './contract-form.ts';
import { useText } from './text.ts';

const decimal = { inputMode: 'decimal', pattern: '\\d+(\\.\\d+)?' } as const;
const penalties = ['none', 'points', 'steps'] as const;

/** What a contract asks of one measure; without a figure it asks nothing. */
export function TargetRow({ fields, onChange }: TargetRowProps) {
  const say = useText();
  const words = useWords();
  const field = (name: keyof TargetFields) => ({
    value: fields[name],
    onChange: (event: { target: { value: string } }) => onChange({ ...fields, [name]: event.target.value }),
  });
  const isAsked = fields.atLeast.trim() !== '';
  return (
    <fieldset className={layout.part}>
      <legend>
        <b>{say(`contract.measure.${fields.measure}`)}</b>
      </legend>
      <div className={layout.two}>
        <Field label={say('contract.atLeast.percent')} optional={words('word.optional')}>
          <TextInput {...decimal} {...field('atLeast')} />
        </Field>
        {isAsked && (
          <Field label={say('contract.tolerance')} optional={words('word.optional')}>
            <TextInput {...decimal} {...field('tolerance')} />
          </Field>
        )}
      </div>
      {isAsked && (
        <div className={layout.two}>
          <Field label={say('contract.penalty')}>
            <Select
              value={fields.penalty}
              onChange={(penalty) => onChange({ ...fields, penalty })}
              options={penalties.map((value) => ({ value, label: say(`contract.penalty.${value}`) }))}
            />
          </Field>
          {fields.penalty === 'steps' && (
            <Field label={say('contract.steps')} help={say('contract.steps.help')}>
              <TextInput required pattern={pairs} {...field('steps')} />
            </Field>
          )}
          {fields.penalty === 'points' && (
            <>
              <Field label={say('contract.perPoint')}>
                <TextInput required {...decimal} {...field('percent')} />
              </Field>
              <Field label={say('contract.perPoint.most')}>
                <TextInput required {...decimal} {...field('most')} />
              </Field>
            </>
          )}
          <Field
            label={say('contract.credit')}
            optional={words('word.optional')}
            help={say('contract.credit.help')}
          >
            <TextInput pattern={onePair} {...field('credit')} />
          </Field>
        </div>
      )}
    </fieldset>
  );
}

interface TargetRowProps {
  fields: TargetFields;
  onChange: (fields: TargetFields) => void;
}
