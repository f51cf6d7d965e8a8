import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { promisesOfRequestQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { PromiseItem } from '../types.ts';
import { usePromiseActs } from '../use-promise-acts.ts';
import { MakeForm } from './MakeForm.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PromiseRow } from './PromiseRow.tsx';
import css from './promises.module.css';

/** What is due to the customer: the promises of a request, what became of them, and one more. */
export function PromisesPart({ requestId, isSolved }: { requestId: string; isSolved: boolean }) {
  const say = useText();
  const words = useWords();
  const mayWrite = useMay('promises:write');
  const { data: all, error } = useQuery(promisesOfRequestQuery(requestId));
  const [isMaking, setMaking] = useState(false);
  const [moved, setMoved] = useState<PromiseItem | null>(null);
  const acts = usePromiseActs();
  const shown = all?.filter((one) => one.state !== 'withdrawn') ?? [];
  const next = shown.find((one) => one.state === 'open');
  useAct('request.promise', () => setMaking(true), mayWrite);
  useAct('request.kept', () => next && void acts.keep(next), mayWrite && next !== undefined);
  return (
    <section className={css.part} aria-label={say('promises.title')}>
      <div className={css.head}>
        <h3 className="heading grow">{say('promises.title')}</h3>
        {mayWrite && (
          <IconButton
            icon="plus"
            label={say('promises.make')}
            keys={keysOf('request.promise')}
            onClick={() => setMaking(!isMaking)}
          />
        )}
      </div>
      {isMaking && <MakeForm requestId={requestId} onDone={() => setMaking(false)} />}
      {error && <p className="t12 dim">{sentenceOf(error, words)}</p>}
      {!all && !error && <Skeleton rows={1} shape="lines" label={words('word.loading')} />}
      {all && shown.length === 0 && !isMaking && <p className="t12 dim">{say('promises.none')}</p>}
      {isSolved && next && mayWrite && (
        <div className={css.ask}>
          <span className="grow">{say('promises.ask')}</span>
          <Button small icon="check" keys={keysOf('request.kept')} onClick={() => void acts.keep(next)}>
            {say('promises.keep')}
          </Button>
        </div>
      )}
      <ul>
        {shown.map((one) => (
          <PromiseRow
            key={one.id}
            promise={one}
            isNext={one.id === next?.id}
            onMove={() => setMoved(one)}
            acts={mayWrite ? acts : null}
          />
        ))}
      </ul>
      {moved && <MoveDialog promise={moved} requestId={requestId} onClose={() => setMoved(null)} />}
    </section>
  );
}
