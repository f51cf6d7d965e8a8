import { Select as Base } from '@base-ui/react/select';
import { cx } from '../cx.ts';
import { Icon } from '../Icon.tsx';
import layers from '../layers/layers.module.css';
import css from './forms.module.css';

/** One of a few. Looks like a field, or with `quiet` like a small button. */
export function Select<V extends string>({
  value,
  onChange,
  options,
  label,
  quiet,
  bare,
  ...rest
}: SelectProps<V>) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => next !== null && onChange(next as V)}
      items={options}
      modal={false}
    >
      <Base.Trigger
        {...rest}
        className={cx(quiet ? css.quietSelect : css.input, bare && css.bare, css.select)}
        aria-label={label}
      >
        <Base.Value className="cut" />
        <Icon name="down" size={12} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className={layers.positioner}>
          <Base.Popup className={layers.menu}>
            {options.map((option) => (
              <Base.Item key={option.value} value={option.value} className={layers.item}>
                <Base.ItemText className="grow cut">{option.label}</Base.ItemText>
                <Base.ItemIndicator>
                  <Icon name="check" />
                </Base.ItemIndicator>
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export interface Option<V extends string> {
  value: V;
  label: string;
}

interface SelectProps<V extends string> {
  value: V;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  label?: string;
  quiet?: boolean;
  /** Without edge and ground, where it stands among quiet buttons. */
  bare?: boolean;
  id?: string;
  disabled?: boolean;
  'aria-describedby'?: string;
}
