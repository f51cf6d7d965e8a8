import css from './forms.module.css';

/** Two to four ways of the same thing, all in sight. */
export function Segment<V extends string>({ value, options, onChange, label }: SegmentProps<V>) {
  return (
    <fieldset className={css.segment} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}

interface SegmentProps<V extends string> {
  value: V;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
  label: string;
}
