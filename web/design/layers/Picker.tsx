import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useRef, useState } from 'react';
import { Icon } from '../Icon.tsx';
import css from './layers.module.css';
import { Popover } from './Popover.tsx';
import { matching, movedMark, type PickerItem } from './picker-moves.ts';

/** A searched list under a button: assign, team, label, snooze. Typing narrows, arrows move, Enter picks. */
export function Picker<T extends PickerItem>(props: PickerProps<T>) {
  const { open, onOpenChange, trigger, label } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Popover
      trigger={trigger}
      open={open}
      onOpenChange={onOpenChange}
      label={label}
      focus={input}
      align={props.align}
    >
      <PickerList {...props} input={input} />
    </Popover>
  );
}

function PickerList<T extends PickerItem>(
  props: PickerProps<T> & { input: React.RefObject<HTMLInputElement | null> },
) {
  const {
    items,
    onPick,
    onOpenChange,
    label,
    placeholder,
    face,
    many,
    createLabel,
    onCreate,
    emptyLabel,
    foot,
    onQuery,
  } = props;
  const [query, setQuery] = useState('');
  const [mark, setMark] = useState(0);
  const listId = useId();
  const shown = onQuery ? items : matching(items, query);
  const fresh = query.trim();
  const mayCreate = Boolean(onCreate && fresh && !items.some((item) => item.label === fresh));
  const count = shown.length + (mayCreate ? 1 : 0);

  const ask = (text: string) => {
    setQuery(text);
    onQuery?.(text);
  };
  const pick = (index: number) => {
    const item = shown[index];
    if (item) onPick(item);
    else if (mayCreate) onCreate?.(fresh);
    ask('');
    if (!many) onOpenChange(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = movedMark(event.key, mark, count);
    if (moved !== null) {
      event.preventDefault();
      setMark(moved);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(mark);
    }
  };
  return (
    <div className={css.picker}>
      <input
        ref={props.input}
        className={css.pickerInput}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={count ? `${listId}-${mark}` : undefined}
        aria-label={label}
        placeholder={placeholder ?? label}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          ask(event.target.value);
          setMark(0);
        }}
      />
      <div
        id={listId}
        className={css.pickerList}
        role="listbox"
        aria-label={label}
        aria-multiselectable={many}
      >
        {shown.map((item, index) => (
          <div
            key={item.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={Boolean(item.chosen)}
            data-highlighted={index === mark || undefined}
            className={css.item}
            onPointerMove={() => setMark(index)}
            onPointerUp={() => pick(index)}
          >
            {face?.(item)}
            <span className="grow cut">{item.label}</span>
            {item.hint && <span className="t12 dim">{item.hint}</span>}
            {item.chosen && <Icon name="check" />}
          </div>
        ))}
        {mayCreate && (
          <div
            id={`${listId}-${shown.length}`}
            role="option"
            tabIndex={-1}
            aria-selected="false"
            data-highlighted={mark === shown.length || undefined}
            className={css.item}
            onPointerUp={() => pick(shown.length)}
          >
            <Icon name="plus" />
            <span className="grow cut">{createLabel?.(fresh)}</span>
          </div>
        )}
        {count === 0 && <p className={css.pickerEmpty}>{emptyLabel}</p>}
      </div>
      {foot}
    </div>
  );
}

interface PickerProps<T extends PickerItem> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: ReactElement;
  label: string;
  placeholder?: string;
  items: readonly T[];
  onPick: (item: T) => void;
  face?: (item: T) => ReactNode;
  many?: boolean;
  createLabel?: (text: string) => string;
  onCreate?: (text: string) => void;
  emptyLabel: string;
  foot?: ReactNode;
  /** The items come narrowed, because somebody else finds them by what is typed: the server, where there may be many. */
  onQuery?: (query: string) => void;
  align?: 'start' | 'center' | 'end';
}
