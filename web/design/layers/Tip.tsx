import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';
import { Kbd } from '../Kbd.tsx';
import css from './layers.module.css';

/** What a control does and its key, after a moment of rest on it. The child must take a ref and props. */
export function Tip({ label, keys, children, side = 'bottom' }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} delay={350} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className={css.positioner}>
          <Tooltip.Popup className={css.tip}>
            {label}
            {keys && <Kbd keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}

interface TipProps {
  label: string;
  keys?: string;
  children: ReactElement;
  side?: 'top' | 'bottom' | 'left' | 'right';
}
