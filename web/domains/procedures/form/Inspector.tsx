import { useEffect, useRef } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { Draft } from '../editor/use-draft.ts';
import type { Steps } from '../editor/use-steps.ts';
import { mayMove } from '../rules/moves.ts';
import { useText } from '../text.ts';
import type { Fault, Place, Step } from '../types.ts';
import { kindIcons } from '../use-step-words.ts';
import { AboutForm } from './AboutForm.tsx';
import css from './form.module.css';
import { MatchForm } from './MatchForm.tsx';
import { ReadStep } from './ReadStep.tsx';
import { StepForm } from './StepForm.tsx';

/** The form of what is open: the words about the procedure, when it is offered, or one step. */
export function Inspector({
  place,
  draft,
  steps,
  faults,
  mayWrite,
  language,
  onLanguage,
  inLayer,
}: InspectorProps) {
  const form = useRef<HTMLDivElement>(null);
  const { focus } = steps;
  useEffect(() => {
    if (focus > 0) form.current?.querySelector<HTMLElement>('input, textarea, [role=combobox]')?.focus();
  }, [focus]);
  const step = place.part === 'step' ? draft.content.steps.find((one) => one.key === place.key) : undefined;
  if (place.part === 'step' && !step) return null;
  const own = faults.filter((one) => one.step === (step?.key ?? null));
  return (
    <div ref={form} className={css.form}>
      {step && <StepHead step={step} draft={draft} steps={steps} mayWrite={mayWrite} inLayer={inLayer} />}
      {place.part === 'step' || place.part === 'about' ? <Faults faults={own} /> : null}
      {step &&
        (mayWrite ? (
          <StepForm
            key={steps.turn}
            step={step}
            content={draft.content}
            language={language}
            onLanguage={onLanguage}
            onChange={steps.set}
            onNamed={() => steps.named(step.key)}
          />
        ) : (
          <ReadStep step={step} content={draft.content} />
        ))}
      {place.part === 'about' && (
        <AboutForm
          draft={draft}
          mayWrite={mayWrite}
          language={language}
          onLanguage={onLanguage}
          inLayer={inLayer}
        />
      )}
      {place.part === 'match' && <MatchForm draft={draft} mayWrite={mayWrite} inLayer={inLayer} />}
    </div>
  );
}

function StepHead({ step, draft, steps, mayWrite, inLayer }: HeadProps) {
  const say = useText();
  const { content } = draft;
  const at = content.steps.findIndex((one) => one.key === step.key);
  return (
    <div className={css.head}>
      <Icon name={kindIcons[step.kind]} />
      <h2 className="grow">
        {!inLayer && `${say('procedure.step', { place: at + 1 })} · `}
        {say(`procedure.kind.${step.kind}`)}
      </h2>
      {mayWrite && (
        <>
          <IconButton
            icon="up"
            label={say('procedure.step.up')}
            disabled={!mayMove(content, step.key, -1)}
            onClick={() => steps.move(step.key, -1)}
          />
          <IconButton
            icon="down"
            label={say('procedure.step.down')}
            disabled={!mayMove(content, step.key, 1)}
            onClick={() => steps.move(step.key, 1)}
          />
          <IconButton
            icon="copy"
            label={say('procedure.step.duplicate')}
            onClick={() => steps.duplicate(step.key)}
          />
          <IconButton
            icon="trash"
            label={say('procedure.step.remove')}
            onClick={() => steps.remove(step.key)}
          />
        </>
      )}
    </div>
  );
}

function Faults({ faults }: { faults: readonly Fault[] }) {
  const say = useText();
  if (faults.length === 0) return null;
  return (
    <ul className={css.faults}>
      {faults.map(({ code }) => (
        <li key={code}>
          <Icon name="warn" size={14} />
          {say(`procedure.fault.${code}`)}
        </li>
      ))}
    </ul>
  );
}

interface InspectorProps {
  place: Place;
  draft: Draft;
  steps: Steps;
  faults: readonly Fault[];
  mayWrite: boolean;
  language: Language;
  onLanguage: (language: Language) => void;
  /** In a layer of its own, which has the name of the place already. */
  inLayer: boolean;
}

interface HeadProps {
  step: Step;
  draft: Draft;
  steps: Steps;
  mayWrite: boolean;
  inLayer: boolean;
}
