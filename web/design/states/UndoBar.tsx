import { Button } from '../Button.tsx';
import { Icon } from '../Icon.tsx';
import type { IconName } from '../icon-names.ts';
import css from './states.module.css';

/** What was just done and the ten seconds in which it can be taken back; the line runs out with them. */
export function UndoBar({
  icon,
  text,
  left,
  seconds,
  undoLabel,
  onUndo,
  dismissLabel,
  onDismiss,
}: UndoBarProps) {
  return (
    <div className={css.undo} role="status">
      <Icon name={icon} />
      <span className="grow row">
        <span className={css.told}>{text}</span>
        {left && <span className={css.left}>{left}</span>}
      </span>
      {onUndo && (
        <Button small keys="z" onClick={onUndo} className={css.undoAct}>
          {undoLabel}
        </Button>
      )}
      <Button small icon="x" aria-label={dismissLabel} onClick={onDismiss} className={css.undoAct} />
      {seconds !== undefined && (
        <span className={css.runs} style={{ animationDuration: `${seconds}s` }} aria-hidden="true" />
      )}
    </div>
  );
}

interface UndoBarProps {
  icon: IconName;
  text: string;
  left?: string;
  seconds?: number;
  undoLabel?: string;
  onUndo?: () => void;
  dismissLabel: string;
  onDismiss: () => void;
}
