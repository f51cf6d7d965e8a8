import { Checkbox } from '@base-ui/react/checkbox';
import { Switch as BaseSwitch } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';
import { Icon } from '../Icon.tsx';
import css from './forms.module.css';

/** A box to tick, with its words. */
export function Check({ checked, onChange, children }: ToggleProps) {
  const id = useId();
  return (
    <div className={css.tick}>
      <Checkbox.Root id={id} checked={checked} onCheckedChange={(next) => onChange(next)} className={css.box}>
        <Checkbox.Indicator className={css.boxMark}>
          <Icon name="check" size={12} />
        </Checkbox.Indicator>
      </Checkbox.Root>
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

/** On or off, at once. */
export function Switch({ checked, onChange, children }: ToggleProps) {
  const id = useId();
  return (
    <div className={css.tick}>
      <BaseSwitch.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next)}
        className={css.switch}
      >
        <BaseSwitch.Thumb className={css.thumb} />
      </BaseSwitch.Root>
      <label htmlFor={id}>{children}</label>
    </div>
  );
}

interface ToggleProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}
