import { cx } from '../../../design/cx.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useText } from '../text.ts';
import css from './write.module.css';

/** Things in an order: one is chosen, each can be moved up and down. */
export function OrderedList({ label, items, chosen, onChoose, onMove }: OrderedListProps) {
  const say = useText();
  return (
    <ol className={css.list} aria-label={label}>
      {items.map((one, at) => (
        <li key={one.key} className={cx(css.entry, one.key === chosen && css.chosen)}>
          <button
            type="button"
            className={css.choose}
            aria-current={one.key === chosen || undefined}
            onClick={() => onChoose(one.key)}
          >
            <span className="dim">{at + 1}</span> <span className="cut grow">{one.label}</span>
          </button>
          <IconButton
            icon="up"
            label={say('training.answer.up', { name: one.label })}
            disabled={at === 0}
            onClick={() => onMove(at, -1)}
          />
          <IconButton
            icon="down"
            label={say('training.answer.down', { name: one.label })}
            disabled={at === items.length - 1}
            onClick={() => onMove(at, 1)}
          />
        </li>
      ))}
    </ol>
  );
}

interface OrderedListProps {
  label: string;
  items: readonly { key: string; label: string }[];
  chosen: string;
  onChoose: (key: string) => void;
  onMove: (at: number, by: number) => void;
}
