import { useText } from '../text.ts';
import type { Content, Step } from '../types.ts';
import { useStepWords } from '../use-step-words.ts';
import css from './form.module.css';

/** A step as whoever may not write reads it. */
export function ReadStep({ step, content }: { step: Step; content: Content }) {
  const say = useText();
  const { fields, lines, field } = useStepWords(content);
  const told = fields
    .filter((name) => name !== 'kind')
    .map((name) => ({ name, said: lines(step, name) }))
    .filter(({ said }) => said.length > 0);
  return (
    <dl className={css.read} aria-label={say('procedure.step', { place: content.steps.indexOf(step) + 1 })}>
      {told.map(({ name, said }) => (
        <div key={name}>
          <dt>{field(name, step.kind)}</dt>
          {said.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
