import { Icon } from '../../design/Icon.tsx';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { wordsIn } from '../procedures/words.ts';
import { DoneSteps } from './DoneSteps.tsx';
import css from './runs.module.css';
import { useText } from './text.ts';
import type { Run } from './types.ts';

/** A run that is over: finished, or left with a reason. */
export function PastRun({ run }: { run: Run }) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const at = dates.full(run.endedAt ?? run.startedAt);
  const name = wordsIn(run.names, language);
  return (
    <article className={css.past} aria-label={name}>
      <p className={css.meta}>
        <Icon
          name={run.state === 'finished' ? 'check-c' : 'x'}
          size={14}
          className={run.state === 'finished' ? 'kept' : undefined}
        />
        <b className="mid">{name}</b>
      </p>
      <p className="t12 dim">{say(run.state === 'finished' ? 'runs.finishedAt' : 'runs.leftAt', { at })}</p>
      {run.leftBecause && <p className={css.said}>{run.leftBecause}</p>}
      <DoneSteps run={run} />
    </article>
  );
}
