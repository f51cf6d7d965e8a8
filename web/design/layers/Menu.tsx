import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icon-names.ts';
import { Kbd } from '../Kbd.tsx';
import css from './layers.module.css';

/** A list of acts under a button. `open` may be held outside, so that a key opens it too. */
export function Menu({
  trigger,
  children,
  align = 'end',
  side = 'bottom',
  open,
  onOpenChange,
  label,
}: MenuProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={4} className={css.positioner}>
          <Base.Popup className={css.menu} aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** One act: a picture, the words, its key. */
export function MenuItem({ icon, keys, danger, hint, children, onClick, disabled }: MenuItemProps) {
  return (
    <Base.Item className={css.item} onClick={onClick} data-danger={danger || undefined} disabled={disabled}>
      {icon && <Icon name={icon} />}
      <span className="grow cut">{children}</span>
      {hint && <span className="t12 dim">{hint}</span>}
      {keys && <Kbd keys={keys} />}
    </Base.Item>
  );
}

/** A part of a menu in which one of several is chosen; which one is announced. */
export function MenuChoices<V extends string>({ label, value, onChange, children }: MenuChoicesProps<V>) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: V) => onChange(next)}>
      {label && <Base.GroupLabel className={css.groupLabel}>{label}</Base.GroupLabel>}
      {children}
    </Base.RadioGroup>
  );
}

/** One of the choices of `MenuChoices`. */
export function MenuChoice({ value, icon, disabled, children }: MenuChoiceProps) {
  return (
    <Base.RadioItem className={css.item} value={value} disabled={disabled} closeOnClick>
      {icon && <Icon name={icon} />}
      <span className="grow cut">{children}</span>
      <Base.RadioItemIndicator className={css.mark}>
        <Icon name="check" />
      </Base.RadioItemIndicator>
    </Base.RadioItem>
  );
}

/** Something that is on or off by itself. */
export function MenuCheck({ checked, icon, children, onChange }: MenuCheckProps) {
  return (
    <Base.CheckboxItem className={css.item} checked={checked} onCheckedChange={onChange} closeOnClick>
      {icon && <Icon name={icon} />}
      <span className="grow cut">{children}</span>
      <Base.CheckboxItemIndicator className={css.mark}>
        <Icon name="check" />
      </Base.CheckboxItemIndicator>
    </Base.CheckboxItem>
  );
}

export function MenuLine() {
  return <Base.Separator className={css.line} />;
}

/** A named part of a menu. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={css.groupLabel}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

interface MenuProps {
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'end';
  side?: 'bottom' | 'top' | 'right';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  label?: string;
}

interface MenuItemProps {
  icon?: IconName;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  hint?: ReactNode;
  children: ReactNode;
  onClick: () => void;
}

interface MenuChoicesProps<V extends string> {
  /** Named where it stands beside other parts. */
  label?: string;
  value: V;
  onChange: (value: V) => void;
  children: ReactNode;
}

interface MenuChoiceProps {
  value: string;
  icon?: IconName;
  disabled?: boolean;
  children: ReactNode;
}

interface MenuCheckProps {
  checked: boolean;
  icon?: IconName;
  children: ReactNode;
  onChange: (checked: boolean) => void;
}
