import Mention from '@tiptap/extension-mention';
import type { SuggestionProps } from '@tiptap/suggestion';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Avatar } from '../../../design/Avatar.tsx';
import layers from '../../../design/layers/layers.module.css';
import { matching, movedMark } from '../../../design/layers/picker-moves.ts';
import css from './composer.module.css';

export interface Layer {
  items: Choice[];
  /** What was typed behind the sign that opened it. */
  query: string;
  mark: number;
  left: number;
  bottom: number;
  pick: (choice: Choice) => void;
}

/** A colleague, or a team, who can be named. */
export interface Person {
  id: string;
  name: string;
  hint?: string;
}

export interface Choice {
  id: string;
  label: string;
  hint?: string;
}

/** "@" and the first letters of a colleague; the list stands above the line that is being written. */
export function useMentions(people: readonly Person[]) {
  const [layer, setLayer] = useState<Layer | null>(null);
  const known = useRef(people);
  known.current = people;
  const shown = useRef<Layer | null>(null);
  const show = useCallback((value: Layer | null) => {
    shown.current = value;
    setLayer(value);
  }, []);
  // The editor asks when something is typed; who arrives after that comes into the open list by this.
  useEffect(() => {
    if (shown.current) show(refilled(shown.current, mentionable(people, shown.current.query)));
  }, [people, show]);
  const extension = useMemo(
    () =>
      Mention.configure({
        suggestion: {
          char: '@',
          items: ({ query }) => mentionable(known.current, query),
          render: () => layerRender(shown, show),
        },
      }),
    [show],
  );
  return { extension, layer };
}

/** The first of those whom the letters could mean. */
export function mentionable(people: readonly Person[], query: string): Choice[] {
  const choices = people.map(({ id, name, hint }) => ({ id, label: name, hint }));
  const found = matching(choices, query);
  const begins = new Set(found.filter(({ label }) => wordBegins(label, query)));
  return [...begins, ...found.filter((one) => !begins.has(one))].slice(0, 6);
}

/** Whether one of the words of a name begins with the letters: "@a" means Adi rather than Sari. */
function wordBegins(name: string, query: string): boolean {
  const typed = query.trim().toLocaleLowerCase();
  return ` ${name.toLocaleLowerCase()}`.includes(` ${typed}`);
}

/** An open list with others in it; the mark stays on whom it stood on. */
export function refilled(layer: Layer, items: Choice[]): Layer {
  const marked = layer.items[layer.mark]?.id;
  const mark = items.findIndex(({ id }) => id === marked);
  return { ...layer, items, mark: Math.max(0, mark) };
}

/** Shows the list while something is typed that could be meant. */
export function layerRender(shown: { current: Layer | null }, show: (layer: Layer | null) => void) {
  return {
    onStart: (props: SuggestionProps<Choice>) => show(layerOf(props)),
    onUpdate: (props: SuggestionProps<Choice>) => show(layerOf(props)),
    onExit: () => show(null),
    onKeyDown: ({ event }: { event: KeyboardEvent }) => keyIn(event, shown.current, show),
  };
}

/** The list itself; canned replies have no face. */
export function MentionLayer({ layer, faceless }: { layer: Layer | null; faceless?: boolean }) {
  if (!layer?.items.length) return null;
  return createPortal(
    <div className={css.mentions} role="listbox" style={{ left: layer.left, bottom: layer.bottom }}>
      {layer.items.map((item, index) => (
        <div
          key={item.id}
          role="option"
          tabIndex={-1}
          aria-selected={index === layer.mark}
          data-highlighted={index === layer.mark || undefined}
          className={layers.item}
          onMouseDown={(event) => {
            event.preventDefault();
            layer.pick(item);
          }}
        >
          {!faceless && <Avatar name={item.label} size={20} />}
          <span className="grow cut">{item.label}</span>
          {item.hint && <span className="t12 dim">{item.hint}</span>}
        </div>
      ))}
    </div>,
    document.body,
  );
}

function layerOf(props: SuggestionProps<Choice>): Layer {
  const place = props.clientRect?.();
  return {
    items: props.items,
    query: props.query,
    mark: 0,
    left: place?.left ?? 0,
    bottom: innerHeight - (place?.top ?? 0) + 4,
    pick: (choice) => props.command(choice),
  };
}

function keyIn(event: KeyboardEvent, layer: Layer | null, show: (layer: Layer | null) => void): boolean {
  if (!layer) return false;
  const mark = movedMark(event.key, layer.mark, layer.items.length);
  const choice = layer.items[layer.mark];
  if (mark !== null) show({ ...layer, mark });
  else if ((event.key === 'Enter' || event.key === 'Tab') && choice) layer.pick(choice);
  else if (event.key === 'Escape') show(null);
  else return false;
  return true;
}
