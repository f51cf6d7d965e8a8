import { useEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { UndoBar } from '../../design/states/UndoBar.tsx';
import { ProblemError, sentenceOf } from '../client/problem.ts';
import { useAct } from '../keyboard/Keyboard.tsx';
import type { Say } from '../messages/text.tsx';
import type { en } from '../words/en.ts';
import { useWords } from '../words/index.ts';
import css from './UndoHost.module.css';
import { createUndoStore, type Done } from './undo-store.ts';

const store = createUndoStore(() => performance.now());

/** Says what was done, with a way back where there is one. */
export const tell = (done: Done) => store.tell(done);

/** Says why something did not work. */
export function tellError(error: unknown, say: Say<typeof en>): void {
  const offline = error instanceof ProblemError && error.status === 0;
  store.tell({ icon: offline ? 'offline' : 'warn', text: sentenceOf(error, say), seconds: 9 });
}

/** Shows the newest thing done. Docked above the composer where a request is open, else it floats. */
export function UndoHost({ docked }: { docked?: boolean }) {
  const words = useWords();
  const shown = useSyncExternalStore(store.subscribe, store.read, store.read);
  const [, tick] = useState(0);
  const last = shown.at(-1);
  useEffect(() => {
    if (!last) return;
    const timer = setInterval(() => {
      store.sweep();
      tick((n) => n + 1);
    }, 500);
    return () => clearInterval(timer);
  }, [last]);
  useAct('undo', () => store.undoLast(), Boolean(last?.undo));
  if (!last) return null;
  const left = Math.max(0, Math.ceil((last.until - performance.now()) / 1000));
  const bar = (
    <div className={docked ? css.docked : css.floating}>
      <UndoBar
        key={last.id}
        icon={last.icon}
        text={last.text}
        left={last.undo && words('word.leavesIn', { seconds: left })}
        seconds={last.undo ? last.seconds : undefined}
        undoLabel={words('word.undo')}
        onUndo={last.undo && store.undoLast}
        dismissLabel={words('word.close')}
        onDismiss={() => store.dismiss(last.id)}
      />
    </div>
  );
  return docked ? bar : createPortal(bar, document.body);
}
