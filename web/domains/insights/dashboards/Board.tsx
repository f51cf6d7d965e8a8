import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { resultQuery } from '../reports/api.ts';
import { BoardPart } from './BoardPart.tsx';
import css from './dashboards.module.css';
import { useText } from './text.ts';
import type { AnsweredPart, DashboardPart } from './types.ts';
import { useDrag } from './use-drag.ts';

/** The parts of a dashboard side by side. While it is laid out, each has a grip to drag it by, a corner to pull, and a menu. */
export function Board({ parts, kept, answered, editing }: BoardProps) {
  const say = useText();
  const [told, setTold] = useState('');
  const names = useNames(parts, kept, answered);
  const nameById = (id: string) => names[parts.findIndex((part) => part.id === id)] ?? '';
  const lay = (next: DashboardPart[], id: string) => {
    if (!editing) return;
    editing.onLay(next);
    const at = next.findIndex((part) => part.id === id);
    const part = next[at];
    if (part)
      setTold(
        say('dash.moved', {
          ...{ name: nameById(id), place: at + 1, count: next.length },
          ...{ width: part.width, height: part.height },
        }),
      );
  };
  const { dragged, grip, corner } = useDrag(parts, lay);
  return (
    <>
      <ol className={cx(css.board, editing && css.editing)}>
        {parts.map((part, at) => {
          const name = names[at] ?? '';
          return (
            <li
              key={part.id}
              data-part={part.id}
              className={cx(css.part, dragged === part.id && css.dragged)}
              style={{ gridColumn: `span ${part.width}`, gridRow: `span ${part.height}` }}
            >
              <header className={css.head}>
                {editing && (
                  <button
                    type="button"
                    className={css.grip}
                    aria-label={say('dash.grip', { name })}
                    aria-describedby="dash-how"
                    {...grip(part.id)}
                  >
                    <Icon name="grip" />
                  </button>
                )}
                <h2 title={name}>{name}</h2>
                {editing && (
                  <Menu
                    label={say('dash.part.acts', { name })}
                    trigger={<IconButton icon="more" label={say('dash.part.acts', { name })} />}
                  >
                    <MenuItem icon="pencil" onClick={() => editing.onChange(part)}>
                      {say('dash.part.change')}
                    </MenuItem>
                    <MenuItem icon="x" danger onClick={() => editing.onRemove(part)}>
                      {say('dash.part.remove')}
                    </MenuItem>
                  </Menu>
                )}
              </header>
              <BoardPart
                part={part}
                isKept={isKept(part, kept)}
                answered={answered?.find(({ id }) => id === part.id)}
              />
              {editing && <span className={css.corner} aria-hidden="true" {...corner(part.id)} />}
            </li>
          );
        })}
      </ol>
      {editing && (
        <p id="dash-how" className="t12 dim">
          {say('dash.how')}
        </p>
      )}
      <output className="sr">{told}</output>
    </>
  );
}

/** What the parts are called; one that is not kept yet is asked by itself. */
function useNames(
  parts: DashboardPart[],
  kept: DashboardPart[],
  answered: AnsweredPart[] | undefined,
): string[] {
  const known = parts.map((part) => nameOf(part, answered));
  const asked = useQueries({
    queries: parts.map((part, at) => ({
      ...resultQuery(part.report),
      enabled: !known[at] && !isKept(part, kept),
    })),
  });
  return known.map((name, at) => name || (asked[at]?.data?.title ?? ''));
}

/** Whether the server keeps the part's report just like this: both come from there, and an edit makes another one. */
function isKept({ id, report }: DashboardPart, kept: DashboardPart[]): boolean {
  const own = kept.find((one) => one.id === id);
  return own !== undefined && JSON.stringify(own.report) === JSON.stringify(report);
}

/** What the part is called: by its own title, or by the report's sentence. */
export function nameOf(part: Pick<DashboardPart, 'id' | 'title'>, answered?: AnsweredPart[]): string {
  return part.title || (answered?.find(({ id }) => id === part.id)?.result?.title ?? '');
}

interface BoardProps {
  parts: DashboardPart[];
  /** The parts as the server keeps them. */
  kept: DashboardPart[];
  /** What the server answered, of the parts as they are kept. */
  answered: AnsweredPart[] | undefined;
  editing?: {
    onLay: (parts: DashboardPart[]) => void;
    onChange: (part: DashboardPart) => void;
    onRemove: (part: DashboardPart) => void;
  };
}
