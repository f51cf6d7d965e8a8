import type { ReactNode } from 'react';
import css from './Chip.module.css';
import { cx } from './cx.ts';

/** A word on a ground; colour only where it means something. */
export function Chip({ tone = 'plain', small, title, children, onRemove, removeLabel }: ChipProps) {
  return (
    <span className={cx(css.chip, css[tone], small && css.small)} title={title}>
      {children}
      {onRemove && (
        <button type="button" className={css.remove} aria-label={removeLabel} onClick={onRemove}>
          ×
        </button>
      )}
    </span>
  );
}

export type Tone = 'plain' | 'line' | 'accent' | 'kept' | 'soon' | 'breach';

interface ChipProps {
  tone?: Tone;
  small?: boolean;
  title?: string;
  children: ReactNode;
  onRemove?: () => void;
  removeLabel?: string;
}
