import css from './bulk.module.css';
import { selection, useSelection } from './selection.ts';
import { useText } from './text.ts';

/**
 * The box over the face of a row: there when one points at it, and as long as anything is chosen. It is for the
 * pointer alone: a listbox may hold only options, so a screen reader hears the row itself as checked (and `x` chooses).
 */
export function SelectBox({ id, number }: { id: string; number: number }) {
  const say = useText();
  const chosen = useSelection();
  return (
    <label
      className={css.box}
      data-shown={chosen.size > 0 || undefined}
      title={say('requests.bulk.choose', { number })}
      aria-hidden="true"
    >
      <input type="checkbox" tabIndex={-1} checked={chosen.has(id)} onChange={() => selection.toggle(id)} />
    </label>
  );
}
