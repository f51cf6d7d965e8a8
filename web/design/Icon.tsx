import { cx } from './cx.ts';
import css from './Icon.module.css';
import type { IconName } from './icon-names.ts';
import sprite from './icons.svg?url';

/** One picture of the sheet, 16 px unless told; it says nothing to a screen reader, the words beside it do. */
export function Icon({ name, size = 16, className }: IconProps) {
  return (
    <svg className={cx(css.icon, css[`s${size}`], className)} aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}

interface IconProps {
  name: IconName;
  size?: 12 | 14 | 16 | 20 | 24;
  className?: string;
}
