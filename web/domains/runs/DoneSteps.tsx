import { Icon } from '../../design/Icon.tsx';
import { useDates, useLanguage } from '../../platform/messages/text.tsx';
import { useStepWords } from '../procedures/use-step-words.ts';
import { wordsIn } from '../procedures/words.ts';
import css from './runs.module.css';
import { useText } from './text.ts';
import type { Run, StepDone } from './types.ts';

/** What was done, by whom and when, with its answer and its proof; nothing of it can be changed. */
export function DoneSteps({ run }: { run: Run }) {
  const say = useText();
  if (run.log.length === 0) return null;
  return (
    <details className={css.done}>
      <summary>{say('runs.done', { count: run.log.length })}</summary>
      <ol>
        {run.log.map((one) => (
          <Done key={one.id} run={run} done={one} />
        ))}
      </ol>
    </details>
  );
}

function Done({ run, done }: { run: Run; done: StepDone }) {
  const say = useText();
  const dates = useDates();
  const { titleOf } = useStepWords({ steps: run.steps });
  const outcome = useOutcome(run, done);
  const step = run.steps.find((one) => one.key === done.stepKey);
  const proofs = run.evidence.filter((one) => one.stepKey === done.stepKey);
  return (
    <li>
      <p className={css.meta}>
        <Icon name="check" size={14} className="kept" />
        <span className="mid">{step ? titleOf(step) : done.stepKey}</span>
      </p>
      {outcome && <p className={css.said}>{outcome}</p>}
      {done.note && <p className={css.said}>{done.note}</p>}
      {proofs.map((one) => (
        <p key={one.id} className={css.said}>
          <Icon name={one.kind === 'file' ? 'attach' : 'quote'} size={14} />{' '}
          {one.kind === 'file' ? one.name : one.text}
        </p>
      ))}
      <p className="t12 dim">
        {done.by?.name || say('runs.byProgram')} · {dates.full(done.doneAt)}
      </p>
    </li>
  );
}

/** What was chosen or answered, in words. */
function useOutcome({ steps }: Run, { stepKey, outcome, answer }: StepDone): string {
  const say = useText();
  const language = useLanguage();
  const step = steps.find((one) => one.key === stepKey);
  if (step?.kind === 'approve' && outcome)
    return say(outcome === 'declined' ? 'runs.declined' : 'runs.approved');
  if (step?.kind === 'decide') {
    const branch = step.branches.find((one) => one.key === outcome);
    return branch ? wordsIn(branch.title, language) : (outcome ?? '');
  }
  const option = step?.kind === 'ask' ? step.options.find((one) => one.key === answer) : undefined;
  return option ? wordsIn(option.title, language) : (answer ?? '');
}
