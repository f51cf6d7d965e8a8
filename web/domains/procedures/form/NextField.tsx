import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { useText } from '../text.ts';
import type { Content } from '../types.ts';
import { useStepWords } from '../use-step-words.ts';

const below = ' below';

/** Where a way leads: the step below, the end, or any other step. */
export function NextField({ label, value, content, own, onChange, noBelow, bare }: NextFieldProps) {
  const { place } = useStepWords(content);
  const say = useText();
  const others = content.steps.filter((one) => one.key !== own);
  const isUnknown = value !== null && value !== 'end' && !others.some((one) => one.key === value);
  const options = [
    ...(noBelow ? [] : [{ value: below, label: place(null) }]),
    ...(isUnknown ? [{ value, label: say('procedure.next.unknown') }] : []),
    ...others.map((one) => ({ value: one.key, label: place(one.key) })),
    { value: 'end', label: place('end') },
  ];
  const select = (
    <Select
      label={label}
      value={value ?? below}
      options={options}
      onChange={(next) => onChange(next === below ? null : next)}
    />
  );
  return bare ? select : <Field label={label}>{select}</Field>;
}

interface NextFieldProps {
  label: string;
  value: string | null;
  content: Content;
  /** The key of the step itself, to which no way leads. */
  own: string;
  onChange: (next: string | null) => void;
  noBelow?: boolean;
  /** The label is for screen readers alone. */
  bare?: boolean;
}
