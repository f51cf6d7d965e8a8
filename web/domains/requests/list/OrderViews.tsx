import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { orderViews, viewsQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { SavedView } from '../types.ts';
import css from './order.module.css';
import { moved } from './view-order.ts';

/** The saved views while they are put in order: dragged, or moved by their arrows; each move is kept at once. */
export default function OrderViews({ views }: { views: SavedView[] }) {
  const say = useText();
  const { said, move } = useMoves(views);
  const [dragged, setDragged] = useState<number | null>(null);
  return (
    <>
      <p className={css.how}>{say('views.order.how')}</p>
      <ol className={css.order} aria-label={say('views.order')}>
        {views.map((view, at) => (
          <li
            key={view.id}
            draggable
            className={cx(css.orderRow, dragged === at && css.dragged)}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(at);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null) move(dragged, at);
              setDragged(null);
            }}
          >
            <Icon name="grip" />
            <span className="cut grow">{view.name}</span>
            {/* They stay, without effect, at the ends: the focus of the keyboard would fall off otherwise. */}
            <IconButton
              icon="up"
              label={say('views.order.up', { name: view.name })}
              aria-disabled={at === 0}
              onClick={() => move(at, at - 1)}
            />
            <IconButton
              icon="down"
              label={say('views.order.down', { name: view.name })}
              aria-disabled={at === views.length - 1}
              onClick={() => move(at, at + 1)}
            />
          </li>
        ))}
      </ol>
      <output className="sr">{said}</output>
    </>
  );
}

/** Shows a move at once and keeps it, one after the other; what could not be kept goes back. */
function useMoves(views: SavedView[]) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  const move = async (from: number, to: number) => {
    const next = moved(views, from, to);
    const one = views[from];
    if (!one || next[from] === one) return;
    client.setQueryData(viewsQuery.queryKey, next);
    setSaid(say('views.order.moved', { name: one.name, place: to + 1, count: views.length }));
    try {
      await orderViews(next.map(({ id }) => id));
    } catch (error) {
      tellError(error, words);
      await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
    }
  };
  return { said, move: (from: number, to: number) => void move(from, to) };
}
