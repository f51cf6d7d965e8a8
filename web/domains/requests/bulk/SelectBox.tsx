import { useText } from '../text.ts';
import css from './bulk.module.css';
import { selection, useSelection } from './selection.ts';

/** The box over the face of a row: there when one points at it, and as long as anything is chosen. */
export function SelectBox({ id, number }: { id: string; number: number }) {
  const say = useText();
  const chosen = useSelection();
  return (
    <label className={css.box} data-shown={chosen.size > 0 || undefined}>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={chosen.has(id)}
        aria-label={say('requests.bulk.choose', { number })}
        onChange={() => selection.toggle(id)}
      />
    </label>
  );
}
