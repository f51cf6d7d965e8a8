import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useText } from '../text.ts';
import css from './delivery.module.css';
import type { Rhythm } from './types.ts';
import { useDayNames } from './use-rhythm.ts';

const monthDays = ['0', ...Array.from({ length: 31 }, (_, n) => String(n + 1))];

/** Every day, on days of the week, or on a day of the month. */
export function RhythmFields({ rhythm, onChange }: { rhythm: Rhythm; onChange: (rhythm: Rhythm) => void }) {
  const say = useText();
  const names = useDayNames();
  const turn = (every: Rhythm['every']) => {
    if (every === 'day') onChange({ every });
    else onChange(every === 'week' ? { every, on: [1] } : { every, on: 0 });
  };
  return (
    <>
      <Field label={say('delivery.often')}>
        <Select
          value={rhythm.every}
          onChange={turn}
          options={(['day', 'week', 'month'] as const).map((value) => ({
            ...{ value, label: say(`delivery.every.${value}`) },
          }))}
        />
      </Field>
      {rhythm.every === 'week' && (
        <fieldset className={css.set}>
          <legend>{say('delivery.weekdays')}</legend>
          {names.map((name, n) => (
            <Check
              key={name}
              checked={rhythm.on.includes(n + 1)}
              onChange={(on) =>
                onChange({
                  every: 'week',
                  on: on ? [...rhythm.on, n + 1].sort() : rhythm.on.filter((one) => one !== n + 1),
                })
              }
            >
              {name}
            </Check>
          ))}
        </fieldset>
      )}
      {rhythm.every === 'month' && (
        <Field label={say('delivery.monthDay')} help={say('delivery.monthDay.help')}>
          <Select
            value={String(rhythm.on)}
            onChange={(next) => onChange({ every: 'month', on: Number(next) })}
            options={monthDays.map((value) => ({
              ...{ value, label: value === '0' ? say('delivery.lastDay') : value },
            }))}
          />
        </Field>
      )}
    </>
  );
}
