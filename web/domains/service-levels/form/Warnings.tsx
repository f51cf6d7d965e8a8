import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import css from '../service-levels.module.css';
import { useText } from '../text.ts';
import type { PartProps } from './part.ts';
import { Steps } from './Steps.tsx';
import { TellField } from './TellField.tsx';

/** Who is told before, at and after a breach. */
export function Warnings({ content, onChange }: PartProps) {
  const say = useText();
  return (
    <section className={layout.part}>
      <h3>{say('levels.warnings')}</h3>
      <div className={css.step}>
        <Field label={say('levels.percent')}>
          <TextInput
            type="number"
            min={1}
            max={99}
            required
            value={content.warnPercent}
            onChange={(event) => onChange({ warnPercent: event.target.valueAsNumber || 80 })}
          />
        </Field>
        <TellField
          label={say('levels.warnTell')}
          tell={content.warnTell}
          onChange={(warnTell) => onChange({ warnTell })}
        />
      </div>
      <TellField
        label={say('levels.breachTell')}
        tell={content.breachTell}
        onChange={(breachTell) => onChange({ breachTell })}
      />
      <Steps steps={content.steps} onChange={(steps) => onChange({ steps })} />
    </section>
  );
}
