import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { type Branch, nameOf, stepped, walked } from './branches.ts';
import css from './tree.module.css';

type Move = (id: string, place: { parentId: string | null; position: number }) => Promise<void>;

/** A tree whose rows are put in order by dragging, or by the arrow keys on the grip. */
export function TreePanel<T extends Branch>({
  title,
  text,
  rows,
  mayChange,
  end,
  meta,
  onMove,
  onEdit,
}: TreeProps<T>) {
  const say = useText();
  const language = useLanguage();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const move: Move = async (id, place) => {
    await onMove(id, place);
    const row = rows.find((one) => one.id === id);
    setTold(say('shelf.moved', { name: row ? nameOf(row.names, language) : '' }));
  };
  const drop = (before: T) => {
    if (!dragged || dragged === before.id) return;
    const beside = rows.filter((one) => one.parentId === before.parentId && one.id !== dragged);
    void move(dragged, {
      parentId: before.parentId,
      position: beside.findIndex((one) => one.id === before.id),
    });
  };
  return (
    <Panel title={title} meta={text} end={end}>
      {rows.length === 0 && <State icon="list" title={say('shelf.empty')} text={say('shelf.empty.text')} />}
      {walked(rows).map(({ row, depth }) => (
        <Row
          key={row.id}
          row={row}
          depth={depth}
          rows={rows}
          mayChange={mayChange}
          isOver={over === row.id && dragged !== null && dragged !== row.id}
          meta={meta(row)}
          onStep={(place) => void move(row.id, place)}
          onGrab={() => setDragged(row.id)}
          onOver={() => setOver(row.id)}
          onDrop={() => drop(row)}
          onLetGo={() => {
            setDragged(null);
            setOver(null);
          }}
          onEdit={() => onEdit(row)}
        />
      ))}
      <p className="sr" aria-live="polite">
        {told}
      </p>
    </Panel>
  );
}

const keys: Readonly<Record<string, 'up' | 'down' | 'in' | 'out'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

function Row({ row, depth, rows, mayChange, isOver, meta, onStep, onEdit, ...drag }: RowProps) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const name = nameOf(row.names, language);
  const step = (event: KeyboardEvent) => {
    const way = keys[event.key];
    const place = way && stepped(rows, row.id, way);
    if (!place) return;
    event.preventDefault();
    onStep(place);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the second way; the grip does the same by keys
    <div
      className={css.row}
      data-depth={Math.min(depth, 4)}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        drag.onOver();
      }}
      onDrop={drag.onDrop}
    >
      {mayChange && (
        <button
          type="button"
          className={css.grip}
          draggable
          aria-label={say('shelf.move', { name })}
          onKeyDown={step}
          onDragStart={drag.onGrab}
          onDragEnd={drag.onLetGo}
        >
          <Icon name="grip" size={14} />
        </button>
      )}
      <span className="grow cut">{name}</span>
      <span className="t12 dim">{meta}</span>
      {mayChange && <IconButton icon="pencil" label={`${words('word.edit')}: ${name}`} onClick={onEdit} />}
    </div>
  );
}

interface TreeProps<T> {
  title: string;
  text: string;
  rows: readonly T[];
  mayChange: boolean;
  end: ReactNode;
  meta: (row: T) => ReactNode;
  onMove: Move;
  onEdit: (row: T) => void;
}

interface RowProps {
  row: Branch;
  depth: number;
  rows: readonly Branch[];
  mayChange: boolean;
  isOver: boolean;
  meta: ReactNode;
  onStep: (place: { parentId: string | null; position: number }) => void;
  onGrab: () => void;
  onOver: () => void;
  onDrop: () => void;
  onLetGo: () => void;
  onEdit: () => void;
}
