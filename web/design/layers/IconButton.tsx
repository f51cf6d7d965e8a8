import { Button, type ButtonProps } from '../Button.tsx';
import type { IconName } from '../icon-names.ts';
import { Tip } from './Tip.tsx';

/** A quiet button of one picture; its words and its key stand in the tooltip and for the screen reader. */
export function IconButton({ label, keys, side, ...button }: IconButtonProps) {
  return (
    <Tip label={label} keys={keys} side={side}>
      <Button kind="quiet" small {...button} aria-label={label} />
    </Tip>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'keys'> {
  icon: IconName;
  label: string;
  keys?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
}
