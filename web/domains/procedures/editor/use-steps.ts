import { useRef, useState } from 'react';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { addStep, duplicateStep, moveStep, nameStep, putBack, removeStep, type Way } from '../rules/moves.ts';
import { useText } from '../text.ts';
import type { Content, Kind, Place, Step } from '../types.ts';
import { saidIn, wordsIn } from '../words.ts';
import type { Draft } from './use-draft.ts';

/** What is open in the editor, and everything that can be done with steps. */
export function useSteps({ content, change }: Draft) {
  const say = useText();
  const language = useLanguage();
  const [open, setOpen] = useState<Place | null>(null);
  const [focus, setFocus] = useState(0);
  const [turn, setTurn] = useState(0);
  /** Steps that have not been named yet: their key comes from their first title and stays then. */
  const fresh = useRef(new Set<string>());
  const show = (place: Place | null) => {
    setOpen(place);
    setTurn((count) => count + 1);
  };
  const openStep = (key: string) => show({ part: 'step', key });
  const came = ({ content: next, key }: { content: Content; key: string }) => {
    fresh.current.add(key);
    change(next);
    openStep(key);
    setFocus((count) => count + 1);
  };
  const remove = (key: string) => {
    const before = content;
    const at = before.steps.findIndex((one) => one.key === key);
    const step = before.steps[at];
    if (!step) return;
    const next = removeStep(before, key);
    change(next);
    const beside = next.steps[at] ?? next.steps[at - 1];
    show(beside ? { part: 'step', key: beside.key } : null);
    const title = wordsIn(step.title, language) || say('procedure.step.untitled');
    tell({
      ...{ icon: 'trash', text: say('procedure.step.removed', { title }), seconds: 10 },
      undo: () => {
        change((now) => putBack(now, before, key));
        openStep(key);
      },
    });
  };
  return {
    open,
    /** Counts the times that the form asked for the keyboard. */
    focus,
    /** Counts what was opened: a step that gets its key stays under the hands. */
    turn,
    show,
    /** Opens a place and puts the keyboard into its form. */
    enter: (place: Place) => {
      show(place);
      setFocus((count) => count + 1);
    },
    add: (kind: Kind, after: { key: string; way: Way } | null) => came(addStep(content, kind, after)),
    duplicate: (key: string) => came(duplicateStep(content, key)),
    move: (key: string, by: -1 | 1) => change((now) => moveStep(now, key, by)),
    remove,
    set: (step: Step) =>
      change((now) => ({ ...now, steps: now.steps.map((one) => (one.key === step.key ? step : one)) })),
    /** The first title was written: the key is made from it, and what is open follows. */
    named: (key: string) => {
      const step = content.steps.find((one) => one.key === key);
      if (!fresh.current.has(key) || !step || saidIn(step.title).length === 0) return;
      fresh.current.delete(key);
      const { content: next, key: name } = nameStep(content, key);
      if (name === key) return;
      change(next);
      setOpen((now) => (now?.part === 'step' && now.key === key ? { part: 'step', key: name } : now));
    },
  };
}

export type Steps = ReturnType<typeof useSteps>;
