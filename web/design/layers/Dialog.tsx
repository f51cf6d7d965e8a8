import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { AboveSlot } from './Above.tsx';
import css from './layers.module.css';

/** A question or a form that must be answered first. The title names what changes. */
export function Dialog({ open, onClose, title, text, children, wide, backTo }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} data-shade />
        <Base.Popup className={cx(css.dialog, wide && css.wide)} finalFocus={backTo}>
          <Base.Title className={css.title}>{title}</Base.Title>
          {text && <Base.Description className={css.text}>{text}</Base.Description>}
          {children}
          <AboveSlot />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The buttons at the foot of a dialog. */
export function DialogActs({ children }: { children: ReactNode }) {
  return <div className={css.acts}>{children}</div>;
}

/** A layer near the top of the screen, for the palette. */
export function Overlay({ open, onClose, label, children }: OverlayProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={css.backdrop} />
        <Base.Popup className={css.overlay} aria-label={label}>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  text?: ReactNode;
  children: ReactNode;
  wide?: boolean;
  /** Where the cursor stands afterwards; unless told where it stood before. */
  backTo?: (() => HTMLElement) | undefined;
}

interface OverlayProps {
  open: boolean;
  onClose: () => void;
  label: string;
  children: ReactNode;
}
