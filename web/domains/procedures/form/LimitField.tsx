import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { type LimitUnit, limitOf, limitUnits, minutesOf } from '../rules/limit.ts';
import { useText } from '../text.ts';
import css from './form.module.css';

/** How long the step may take, in the unit that one thinks in. */
export function LimitField({ minutes, onChange }: LimitProps) {
  const say = useText();
  const known = minutes === null ? null : limitOf(minutes);
  // The unit that was chosen stays, also while nothing or something of another size is written.
  const [chosen, setUnit] = useState<LimitUnit>(known?.unit ?? 'hours');
  const fits = known !== null && minutesOf(1, chosen) !== null;
  const unit = fits || known === null ? chosen : known.unit;
  const amount = minutes === null ? '' : String(minutes / (minutesOf(1, unit) ?? 1));
  const change = (value: string, of: LimitUnit) => onChange(minutesOf(Number(value), of));
  return (
    <Field label={say('procedure.field.minutes')}>
      <div className={css.limit}>
        <TextInput
          type="number"
          min={0}
          step="any"
          aria-label={say('procedure.limit.amount')}
          placeholder={say('procedure.limit.none')}
          value={amount}
          onChange={(event) => change(event.target.value, unit)}
        />
        <Select
          label={say('procedure.limit.unit')}
          value={unit}
          onChange={(next) => {
            setUnit(next);
            if (minutes !== null) change(amount, next);
          }}
          options={limitUnits.map((value) => ({ value, label: say(`procedure.unit.${value}`) }))}
        />
      </div>
    </Field>
  );
}

interface LimitProps {
  minutes: number | null;
  onChange: (minutes: number | null) => void;
}
