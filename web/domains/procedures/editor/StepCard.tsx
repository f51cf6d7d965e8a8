import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { edgesOf } from '../rules/flow.ts';
import { useText } from '../text.ts';
import type { Step } from '../types.ts';
import { kindIcons, useStepWords } from '../use-step-words.ts';
import css from './flow.module.css';
import type { ViewProps } from './view-props.ts';

/** One step: its number, its kind, what to do, who takes it and until when; a fault stands on it. */
export function StepCard({ content, faults, steps, step, at }: ViewProps & { step: Step; at: number }) {
  const say = useText();
  const { titleOf } = useStepWords(content);
  const own = faults.filter((one) => one.step === step.key);
  const isOpen = steps.open?.part === 'step' && steps.open.key === step.key;
  const kind = say(`procedure.kind.${step.kind}`);
  const leads = edgesOf(content)
    .filter((one) => one.from === step.key)
    .map(({ to }) => {
      const place = content.steps.findIndex((one) => one.key === to) + 1;
      return place > 0 ? String(place) : say('procedure.next.end');
    });
  const label = [
    say('procedure.step.label', { place: at + 1, kind, title: titleOf(step) }),
    say('procedure.step.leadsTo', { places: leads.join(', ') }),
    ...own.map((one) => say(`procedure.fault.${one.code}`)),
  ].join('. ');
  return (
    <button
      type="button"
      data-step={step.key}
      className={cx(css.card, css[step.kind], isOpen && css.open, own.length > 0 && css.faulty)}
      aria-current={isOpen || undefined}
      onClick={(event) => {
        const place = { part: 'step', key: step.key } as const;
        // Who comes by the keyboard goes on in the form.
        if (event.detail === 0) steps.enter(place);
        else steps.show(place);
      }}
    >
      <span className="sr">{label}</span>
      <span className={css.title} aria-hidden="true">
        <b className={css.number}>{at + 1}</b>
        <span className={css.clamp}>{titleOf(step)}</span>
        <span className={css.kind} title={kind}>
          <Icon name={kindIcons[step.kind]} />
        </span>
      </span>
      {own[0] ? (
        <span className={cx(css.meta, 'soon')} aria-hidden="true">
          <Icon name="warn" size={14} />
          <span className="cut">{say(`procedure.fault.${own[0].code}`)}</span>
        </span>
      ) : (
        <Meta content={content} step={step} />
      )}
    </button>
  );
}

function Meta({ content, step }: { content: ViewProps['content']; step: Step }) {
  const say = useText();
  const dates = useDates();
  const { owner } = useStepWords(content);
  return (
    <span className={css.meta} aria-hidden="true">
      <Icon name={step.owner.is === 'team' || step.owner.is === 'provider' ? 'people' : 'user'} size={14} />
      <span className="cut">{owner(step.owner)}</span>
      {step.minutes !== null && (
        <>
          <Icon name="clock" size={14} />
          <span>{dates.left(step.minutes * 60)}</span>
        </>
      )}
      {step.evidence.length > 0 && (
        <span title={say('procedure.field.evidence')}>
          <Icon name="attach" size={14} />
        </span>
      )}
      {step.holdsSolving && (
        <span title={say('procedure.holds')}>
          <Icon name="lock" size={14} />
        </span>
      )}
    </span>
  );
}
