import { type ComponentProps, useState } from 'react';
import { TextInput } from './Field.tsx';

/**
 * A whole number within its bounds. While somebody types the line may be empty: until a number stands there again, what was
 * there before counts; `onEmpty` is for where none is a value too.
 */
export function NumberInput({ value, min, max, onChange, onEmpty, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      {...rest}
      type="number"
      min={min}
      max={max}
      value={typed ?? value ?? ''}
      onChange={({ target }) => {
        setTyped(target.value);
        if (target.value === '') return onEmpty?.();
        const next = Math.trunc(Number(target.value));
        if (next >= min) onChange(Math.min(max, next));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface NumberInputProps extends Omit<ComponentProps<'input'>, 'value' | 'min' | 'max' | 'onChange'> {
  value: number | null;
  min: number;
  max: number;
  onChange: (value: number) => void;
  onEmpty?: (() => void) | undefined;
}
