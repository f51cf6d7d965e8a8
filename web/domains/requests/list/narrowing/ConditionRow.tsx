import { useState } from 'react';
import { minorDigits } from '../../../../../server/domains/orders/rules/money.ts';
import { cx } from '../../../../design/cx.ts';
import { TextInput } from '../../../../design/forms/Field.tsx';
import formCss from '../../../../design/forms/forms.module.css';
import { Select } from '../../../../design/forms/Select.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { Picker } from '../../../../design/layers/Picker.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { useText } from '../../text.ts';
import type { Condition } from './conditions.ts';
import css from './narrowing.module.css';
import type { Term } from './use-terms.ts';

/** One condition: what is compared, how, with what, and the way to let it go. */
export function ConditionRow({ term, condition, onChange, onTurn, onRemove }: RowProps) {
  const say = useText();
  return (
    <fieldset className={css.condition} aria-label={term.label}>
      <div className="row">
        <span className={cx(css.name, 'cut')}>{term.label}</span>
        {term.kind === 'some' && (
          <Select
            quiet
            bare
            label={say('filter.how', { name: term.label })}
            value={condition.isNot ? 'not' : 'is'}
            onChange={onTurn}
            options={[
              { value: 'is', label: say('filter.is') },
              { value: 'not', label: say('filter.isNot') },
            ]}
          />
        )}
        <span className="grow" />
        <IconButton icon="x" label={say('filter.remove', { name: term.label })} onClick={onRemove} />
      </div>
      <Values term={term} values={condition.values} onChange={onChange} />
    </fieldset>
  );
}

function Values({ term, values, onChange }: ValuesProps) {
  const say = useText();
  if (term.kind === 'some') return <SomeOf term={term} values={values} onChange={onChange} />;
  if (term.kind === 'one')
    return (
      <Select
        label={term.label}
        value={values[0] ?? ''}
        onChange={(value) => onChange(value ? [value] : [])}
        options={[
          ...(values.length ? [] : [{ value: '', label: say('filter.choose') }]),
          ...term.choices.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
    );
  if (term.kind === 'amount') return <Amount term={term} values={values} onChange={onChange} />;
  const isDays = term.kind === 'days';
  return (
    <TextInput
      aria-label={term.label}
      type={isDays ? 'number' : 'text'}
      min={isDays ? 1 : undefined}
      max={isDays ? 3650 : undefined}
      maxLength={400}
      defaultValue={values[0] ?? ''}
      onBlur={(event) => {
        const value = event.target.value.trim();
        if (isDays && !event.target.checkValidity()) event.target.reportValidity();
        else onChange(value ? [value] : []);
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

/** An amount, typed in whole units of its currency and asked for in its smallest ones. */
function Amount({ term, values, onChange }: ValuesProps) {
  const unit = 10 ** minorDigits(term.currency ?? '');
  return (
    <TextInput
      aria-label={term.label}
      type="number"
      min={0}
      max={9e12 / unit}
      step="any"
      defaultValue={values[0] === undefined ? '' : Number(values[0]) / unit}
      onBlur={({ target }) => {
        if (!target.checkValidity()) target.reportValidity();
        else onChange(target.value.trim() === '' ? [] : [String(Math.round(Number(target.value) * unit))]);
      }}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  );
}

function SomeOf({ term, values, onChange }: ValuesProps) {
  const say = useText();
  const words = useWords();
  const [open, setOpen] = useState(values.length === 0);
  const typed = values.filter((value) => !term.choices.some(({ id }) => id === value));
  const choices = [...term.choices, ...typed.map((value) => ({ id: value, label: value }))];
  const chosen = choices.filter(({ id }) => values.includes(id)).map(({ label }) => label);
  const toggle = (id: string) =>
    onChange(values.includes(id) ? values.filter((one) => one !== id) : [...values, id]);
  return (
    <Picker
      many
      open={open}
      onOpenChange={setOpen}
      align="start"
      label={term.label}
      emptyLabel={words('word.nothingFound')}
      items={choices.map((one) => ({ ...one, chosen: values.includes(one.id) }))}
      onPick={({ id }) => toggle(id)}
      onCreate={term.isFree ? toggle : undefined}
      createLabel={(value) => say('filter.typed', { value })}
      trigger={
        <button type="button" className={cx(formCss.input, css.values)}>
          <span className={cx('cut', !chosen.length && 'dim')}>
            {chosen.length ? chosen.join(', ') : say('filter.choose')}
          </span>
        </button>
      }
    />
  );
}

interface ValuesProps {
  term: Term;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
}

interface RowProps {
  term: Term;
  condition: Condition;
  onChange: (values: readonly string[]) => void;
  onTurn: () => void;
  onRemove: () => void;
}
