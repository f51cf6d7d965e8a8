import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import css from './Button.module.css';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icon-names.ts';
import { Kbd } from './Kbd.tsx';

/** A button: one `primary` on a screen, `quiet` for what lies beside it, `danger` for what loses something. */
export function Button({
  icon,
  keys,
  children,
  className,
  kind,
  small,
  big,
  wide,
  busy,
  ref,
  ...rest
}: ButtonProps) {
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      disabled={rest.disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClass({ kind, small, big, wide, iconOnly: Boolean(icon && !children) }, className)}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Kbd keys={keys} />}
    </button>
  );
}

/** The same look for a link. */
export function buttonClass(look: ButtonLook, className?: string): string {
  const { kind = 'plain', small, big, wide, iconOnly } = look;
  return cx(
    css.button,
    css[kind],
    small && css.small,
    big && css.big,
    wide && css.wide,
    iconOnly && css.icon,
    className,
  );
}

interface ButtonLook {
  kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  small?: boolean;
  big?: boolean;
  wide?: boolean;
  iconOnly?: boolean;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Omit<ButtonLook, 'iconOnly'> {
  icon?: IconName;
  keys?: string;
  busy?: boolean;
  children?: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}
