import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useText } from '../text.ts';
import type { StepOf } from '../types.ts';
import css from './form.module.css';

const untils = ['customer', 'team', 'hours'] as const;

/** The most hours that a step waits: ninety days. */
const most = 24 * 90;

/** What is waited for. */
export function WaitFields({
  step,
  onChange,
}: {
  step: StepOf<'wait'>;
  onChange: (step: StepOf<'wait'>) => void;
}) {
  const say = useText();
  return (
    <div className={css.two}>
      <Field label={say('procedure.field.until')}>
        <Select
          value={step.until}
          onChange={(until) =>
            onChange({ ...step, until, hours: until === 'hours' ? (step.hours ?? 24) : null })
          }
          options={untils.map((value) => ({ value, label: say(`procedure.until.${value}`) }))}
        />
      </Field>
      {step.until === 'hours' && (
        <Field label={say('procedure.field.hours')}>
          <TextInput
            type="number"
            min={1}
            max={most}
            value={step.hours ?? ''}
            onChange={({ target: { value } }) =>
              onChange({ ...step, hours: Number(value) > 0 ? Math.min(most, Number(value)) : null })
            }
          />
        </Field>
      )}
    </div>
  );
}
