import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Icon } from '../../../design/Icon.tsx';
import css from '../../policies/versions/versions.module.css';
import { useText } from '../text.ts';
import type { ContentDiff, Step, StepChange } from '../types.ts';
import { isStepField, kindIcons, type StepField, useStepWords } from '../use-step-words.ts';

const tones: Record<StepChange['change'], Tone> = {
  added: 'kept',
  removed: 'breach',
  changed: 'soon',
  moved: 'plain',
};

/** What is different, step by step: what came, what went, what was said before and what is said now. */
export function DiffView({ diff }: { diff: ContentDiff }) {
  const say = useText();
  if (diff.fields.length === 0 && diff.steps.length === 0)
    return <p className="dim">{say('procedure.diff.same')}</p>;
  return (
    <ol className={css.diff}>
      {diff.fields.map((field) => (
        <li key={field} data-change="changed">
          <p className={css.changeHead}>
            <b className="grow">{say(`procedure.field.${field}`)}</b>
            <Chip small tone={tones.changed}>
              {say('procedure.diff.changed')}
            </Chip>
          </p>
        </li>
      ))}
      {diff.steps.map((change) => (
        <Change key={change.key} change={change} diff={diff} />
      ))}
    </ol>
  );
}

function Change({
  change: { change, before, after, fields },
  diff,
}: {
  change: StepChange;
  diff: ContentDiff;
}) {
  const say = useText();
  const step = after ?? before;
  // Ways are told by the titles of the steps that they lead to, as far as these are part of what is different.
  const known = diff.steps.flatMap((one) => one.after ?? one.before ?? []);
  const { titleOf } = useStepWords({ steps: known });
  if (!step) return null;
  return (
    <li data-change={change}>
      <p className={css.changeHead}>
        <Icon name={kindIcons[step.kind]} size={14} />
        <b className="grow">{titleOf(step)}</b>
        <Chip small tone={tones[change]}>
          {say(`procedure.diff.${change}`)}
        </Chip>
      </p>
      {change === 'changed' && before && after && (
        <dl>
          {fields.filter(isStepField).map((name) => (
            <Changed key={name} name={name} before={before} after={after} known={known} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Changed({ name, before, after, known }: ChangedProps) {
  const say = useText();
  const { lines, field } = useStepWords({ steps: known });
  const [was, is] = [lines(before, name), lines(after, name)];
  return (
    <div>
      <dt>{field(name, after.kind)}</dt>
      <dd className={css.lines}>
        {was
          .filter((line) => !is.includes(line))
          .map((line) => (
            <del key={line} title={say('procedure.diff.before')}>
              {line}
            </del>
          ))}
        {is
          .filter((line) => !was.includes(line))
          .map((line) => (
            <ins key={line} title={say('procedure.diff.after')}>
              {line}
            </ins>
          ))}
      </dd>
    </div>
  );
}

interface ChangedProps {
  name: StepField;
  before: Step;
  after: Step;
  known: Step[];
}
