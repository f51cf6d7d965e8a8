import { useState } from 'react';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import css from '../insights.module.css';
import { spans } from '../reports/asking.ts';
import type { Span } from '../reports/types.ts';
import { useText } from '../text.ts';

/** Whole steps up to today, or days of one's own; `from` and `to` are the days that are shown now. */
export function SpanChoice({ span, from, to, onChange }: SpanChoiceProps) {
  const say = useText();
  const [wantsOwn, setWantsOwn] = useState(false);
  const isOwn = wantsOwn || 'from' in span;
  const named = (one: Span) => ('from' in one ? 'own' : `${one.last} ${one.unit}`);
  const known = spans.some((one) => named(one) === named(span)) || 'from' in span ? spans : [...spans, span];
  const choose = (value: string) => {
    setWantsOwn(value === 'own');
    const chosen = known.find((one) => named(one) === value);
    if (chosen) onChange(chosen);
  };
  return (
    <>
      <Select
        quiet
        label={say('insights.period')}
        value={isOwn ? 'own' : named(span)}
        onChange={choose}
        options={[
          ...known.map((one) => ({
            value: named(one),
            label: 'from' in one ? '' : say(`reports.span.${one.unit}`, { count: one.last }),
          })),
          { value: 'own', label: say('insights.own') },
        ]}
      />
      {isOwn && (
        <span className={css.days}>
          <TextInput
            type="date"
            aria-label={say('insights.from')}
            value={from}
            onChange={({ target }) => target.value && onChange({ from: target.value, to })}
          />
          <TextInput
            type="date"
            aria-label={say('insights.to')}
            value={to}
            onChange={({ target }) => target.value && onChange({ from, to: target.value })}
          />
        </span>
      )}
    </>
  );
}

interface SpanChoiceProps {
  span: Span;
  from: string;
  to: string;
  onChange: (span: Span) => void;
}
