import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import css from '../service-levels.module.css';
import { useText } from '../text.ts';
import type { Step } from '../types.ts';
import { TellField } from './TellField.tsx';

/** What happens further while a clock stays late, a line each. */
export function Steps({ steps, onChange }: { steps: Step[]; onChange: (steps: Step[]) => void }) {
  const say = useText();
  const [lines, setLines] = useState(() => steps.map((step, id) => ({ id, step })));
  const write = (next: typeof lines) => {
    setLines(next);
    onChange(next.map((one) => one.step));
  };
  const add = () => {
    const minutesAfter = (lines.at(-1)?.step.minutesAfter ?? 0) + 60;
    const step = { minutesAfter, tell: ['supervisors'], raisePriority: true };
    write([...lines, { id: Math.max(-1, ...lines.map((one) => one.id)) + 1, step }]);
  };
  return (
    <>
      {lines.map(({ id, step }) => (
        <StepLine
          key={id}
          step={step}
          onChange={(next) => write(lines.map((one) => (one.id === id ? { id, step: next } : one)))}
          onRemove={() => write(lines.filter((one) => one.id !== id))}
        />
      ))}
      <div>
        <Button small icon="plus" onClick={add}>
          {say('levels.addStep')}
        </Button>
      </div>
    </>
  );
}

function StepLine({ step, onChange, onRemove }: StepProps) {
  const say = useText();
  const isBefore = step.percent !== undefined;
  const setAmount = (amount: number) =>
    onChange({ ...step, ...(isBefore ? { percent: amount } : { minutesAfter: amount }) });
  return (
    <div className={css.step}>
      <Field label={say(isBefore ? 'levels.percent' : 'levels.minutesAfter')}>
        <TextInput
          type="number"
          min={isBefore ? 1 : 0}
          required
          value={step.percent ?? step.minutesAfter ?? 0}
          onChange={(event) => setAmount(event.target.valueAsNumber || 0)}
        />
      </Field>
      <TellField
        label={say('levels.tell')}
        tell={step.tell}
        onChange={(tell) => onChange({ ...step, tell })}
      />
      <Check checked={step.raisePriority} onChange={(raisePriority) => onChange({ ...step, raisePriority })}>
        {say('levels.raise')}
      </Check>
      <IconButton icon="x" label={say('levels.removeStep')} onClick={onRemove} />
    </div>
  );
}

interface StepProps {
  step: Step;
  onChange: (step: Step) => void;
  onRemove: () => void;
}
