import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { Kbd } from '../../../design/Kbd.tsx';
import { Overlay } from '../../../design/layers/Dialog.tsx';
import { matching, movedMark } from '../../../design/layers/picker-moves.ts';
import { useText as useGoalText } from '../../../domains/goals/text.ts';
import { searchQuery } from '../../../domains/search/api.ts';
import { hitIcons, placeOf } from '../../../domains/search/place-of.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { doAct, possibleActs } from '../../../platform/keyboard/Keyboard.tsx';
import { type Act, keymap } from '../../../platform/keyboard/keymap.ts';
import { paths, useGo, useOpenNumber, useSlug } from '../../../platform/router/paths.ts';
import { useText } from '../messages/text.ts';
import css from './shell.module.css';

interface Entry {
  id: string;
  label: string;
  part: string;
  icon: IconName;
  keys?: string;
  hint?: string;
  run: () => void;
}

/** Everything in one line of text: what can be done here, where one can go, and what was ever written. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const say = useText();
  const [query, setQuery] = useState('');
  const [mark, setMark] = useState(0);
  const [acts] = useState(possibleActs);
  const entries = usePaletteEntries(query, acts);
  const open = useOpenNumber();
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    // The layer gives the focus back first; an act that opens a list of its own comes after.
    setTimeout(entry.run, 30);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = movedMark(event.key, mark, entries.length);
    if (moved !== null) setMark(moved);
    else if (event.key === 'Enter') run(entries[mark]);
    else return;
    event.preventDefault();
  };
  return (
    <Overlay open onClose={onClose} label={say('palette.label')}>
      <div className={css.palette}>
        <div className={css.paletteInput}>
          <Icon name="search" />
          <input
            value={query}
            onKeyDown={onKeyDown}
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={entries.length ? `palette-${mark}` : undefined}
            aria-label={say('palette.label')}
            placeholder={say('palette.placeholder')}
            onChange={(event) => {
              setQuery(event.target.value);
              setMark(0);
            }}
          />
          {open && <kbd className="t12 dim">R-{open}</kbd>}
        </div>
        <div
          id="palette-list"
          role="listbox"
          aria-label={say('palette.label')}
          className={`${css.paletteList} scroll`}
        >
          {entries.map((entry, index) => (
            <div key={entry.id} role="presentation">
              {entries[index - 1]?.part !== entry.part && (
                <div className={`heading ${css.palettePart}`}>{entry.part}</div>
              )}
              <div
                id={`palette-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === mark}
                className={css.paletteItem}
                onPointerMove={() => setMark(index)}
                onPointerUp={() => run(entry)}
              >
                <Icon name={entry.icon} />
                <span className="grow cut">{entry.label}</span>
                {entry.hint && <span className="t12 dim cut">{entry.hint}</span>}
                {entry.keys && <Kbd keys={entry.keys} />}
              </div>
            </div>
          ))}
        </div>
        <div className={css.paletteFoot}>
          <span>
            <Kbd keys="↑ ↓" />
            {say('palette.move')}
          </span>
          <span>
            <Kbd keys="enter" />
            {say('palette.do')}
          </span>
        </div>
      </div>
    </Overlay>
  );
}

function usePaletteEntries(query: string, acts: Set<Act>): Entry[] {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const q = useDeferredValue(query.trim());
  const found = useQuery(searchQuery(q, undefined, 8)).data ?? [];
  const entryOf =
    (part: string) =>
    (act: Act): Entry => ({
      id: act,
      label: say(`key.${act}`),
      part,
      icon: ICONS[act] ?? 'arrow-r',
      keys: keymap[act],
      run: () => doAct(act),
    });
  const here = REQUEST_ACTS.filter((act) => acts.has(act)).map(entryOf(say('palette.here')));
  const mayGoals = useMay('goals:read');
  const goals: Entry = {
    id: 'goals',
    label: useGoalText()('goals.title'),
    part: say('palette.goTo'),
    icon: 'target',
    run: () => go(paths.goals(slug), {}),
  };
  const go_ = [
    ...GO_ACTS.filter((act) => acts.has(act)).map(entryOf(say('palette.goTo'))),
    ...(mayGoals ? [goals] : []),
  ];
  const hits: Entry[] =
    q.length < 2
      ? []
      : found.map((hit) => ({
          id: `${hit.type}-${hit.id}`,
          label: hit.title,
          part: say('palette.found'),
          icon: hitIcons[hit.type],
          hint: hit.requestNumber ? `R-${hit.requestNumber}` : undefined,
          run: () => go(placeOf(hit, slug), {}),
        }));
  const all: Entry[] = q
    ? [
        {
          id: 'all',
          label: say('palette.allFor', { q }),
          part: say('palette.found'),
          icon: 'search',
          run: () => go(paths.search(slug), { q }),
        },
      ]
    : [];
  return [...matching([...here, ...go_], query), ...hits, ...all];
}

const REQUEST_ACTS: readonly Act[] = [
  'request.next',
  'request.reply',
  'request.note',
  'request.assign',
  'request.solve',
  'request.snooze',
  'request.label',
  'request.macro',
  'request.article',
  'request.workaround',
  'request.questions',
  'request.ask',
  'request.priority',
  'request.promise',
  'request.kept',
  'request.tell',
  'request.spam',
  'request.trash',
];
const GO_ACTS: readonly Act[] = [
  'go.home',
  'go.requests',
  'go.customers',
  'go.promises',
  'go.groups',
  'go.floor',
  'go.articles',
  'go.procedures',
  'go.feedback',
  'go.ideas',
  'go.policies',
  'go.training',
  'go.insights',
  'go.mailLog',
  'go.settings',
  'search',
  'keys',
];

const ICONS: Partial<Record<Act, IconName>> = {
  'request.next': 'play',
  'request.reply': 'send',
  'request.note': 'lock',
  'request.assign': 'user-plus',
  'request.solve': 'check',
  'request.snooze': 'moon',
  'request.label': 'tag',
  'request.macro': 'play',
  'request.article': 'book',
  'request.workaround': 'quote',
  'request.questions': 'form',
  'request.ask': 'split',
  'request.priority': 'flag',
  'request.promise': 'flag',
  'request.kept': 'check-c',
  'request.tell': 'bulb',
  'request.spam': 'warn',
  'request.trash': 'trash',
  'go.home': 'home',
  'go.requests': 'inbox',
  'go.customers': 'people',
  'go.promises': 'flag',
  'go.groups': 'repeat',
  'go.floor': 'eye',
  'go.articles': 'book',
  'go.procedures': 'route',
  'go.feedback': 'heart',
  'go.ideas': 'bulb',
  'go.policies': 'shield',
  'go.training': 'cap',
  'go.insights': 'chart',
  'go.mailLog': 'mail',
  'go.settings': 'gear',
  search: 'search',
  keys: 'keyboard',
};
