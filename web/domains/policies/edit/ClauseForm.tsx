import { dimensions, measures } from '../../../../server/domains/policies/rules/content.ts';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { Clause } from '../types.ts';

/** One clause: its number, what it says, what it can be held to, and what customers are asked about it. */
export function ClauseForm({ clause, language, onChange, onMove, onRemove }: ClauseFormProps) {
  const say = useText();
  const set = (part: Partial<Clause>) => onChange({ ...clause, ...part });
  return (
    <section className={css.form} aria-label={`${clause.number}`}>
      <div className="row">
        <h2 className="grow">{say('policy.clause', { number: clause.number })}</h2>
        <IconButton icon="up" label={say('policy.clause.up')} onClick={() => onMove(-1)} />
        <IconButton icon="down" label={say('policy.clause.down')} onClick={() => onMove(1)} />
        <Button small kind="quiet" icon="trash" onClick={onRemove}>
          {say('policy.clause.remove')}
        </Button>
      </div>
      <Field label={say('policy.clause.number')} help={say('policy.clause.number.help')}>
        <TextInput
          value={clause.number}
          maxLength={8}
          onChange={(event) => {
            const number = event.target.value;
            if (/^[1-9]\d?(\.[1-9]\d?){0,2}$/.test(number)) set({ number });
          }}
        />
      </Field>
      <WordsInput
        label={say('policy.clause.title')}
        words={clause.title}
        language={language}
        onChange={(title) => set({ title })}
      />
      <WordsInput
        label={say('policy.clause.text')}
        rows={6}
        words={clause.text}
        language={language}
        onChange={(text) => set({ text })}
      />
      <StandardField clause={clause} onChange={(standard) => set({ standard })} />
      <ExpectationField
        clause={clause}
        language={language}
        onChange={(expectation) => set({ expectation })}
      />
    </section>
  );
}

function StandardField({
  clause,
  onChange,
}: {
  clause: Clause;
  onChange: (next: Clause['standard']) => void;
}) {
  const say = useText();
  const { standard } = clause;
  const first = { measure: 'first-reply-within' as const, target: 0.9, hours: 8, days: 30 };
  const isWithin = standard?.measure.endsWith('-within');
  const number = (text: string, least: number, most: number) =>
    Math.min(most, Math.max(least, Number(text) || least));
  return (
    <fieldset className={css.group}>
      <legend>{say('policy.standard')}</legend>
      <Check checked={standard !== null} onChange={(on) => onChange(on ? first : null)}>
        {say('policy.standard.has')}
      </Check>
      {standard && (
        <div className={css.row}>
          <Field label={say('policy.standard.measure')}>
            <Select
              value={standard.measure}
              onChange={(measure) =>
                onChange({
                  ...standard,
                  measure,
                  hours: measure.endsWith('-within') ? (standard.hours ?? 8) : null,
                })
              }
              options={measures.map((value) => ({ value, label: say(`policy.measure.${value}`) }))}
            />
          </Field>
          <Field
            label={say(
              standard.measure === 'reopened' ? 'policy.standard.atMost' : 'policy.standard.atLeast',
            )}
          >
            <TextInput
              inputMode="numeric"
              value={String(Math.round(standard.target * 100))}
              onChange={(event) =>
                onChange({ ...standard, target: number(event.target.value, 0, 100) / 100 })
              }
            />
          </Field>
          {isWithin && (
            <Field label={say('policy.standard.hours')}>
              <TextInput
                inputMode="numeric"
                value={String(standard.hours ?? '')}
                onChange={(event) => onChange({ ...standard, hours: number(event.target.value, 1, 2160) })}
              />
            </Field>
          )}
          <Field label={say('policy.standard.days')}>
            <Select
              value={String(standard.days)}
              onChange={(days) => onChange({ ...standard, days: Number(days) })}
              options={[...new Set(['7', '30', '90', '365', String(standard.days)])].map((value) => ({
                value,
                label: value,
              }))}
            />
          </Field>
        </div>
      )}
    </fieldset>
  );
}

function ExpectationField({ clause, language, onChange }: ExpectationProps) {
  const say = useText();
  const { expectation } = clause;
  const nothing = { en: '', id: '', th: '' };
  const first = { dimension: 'reliability' as const, question: nothing };
  return (
    <fieldset className={css.group}>
      <legend>{say('policy.expectation')}</legend>
      <Check checked={expectation !== null} onChange={(on) => onChange(on ? first : null)}>
        {say('policy.expectation.has')}
      </Check>
      {expectation && (
        <>
          <Field label={say('policy.expectation.dimension')}>
            <Select
              value={expectation.dimension}
              onChange={(dimension) => onChange({ ...expectation, dimension })}
              options={dimensions.map((value) => ({ value, label: say(`policy.dimension.${value}`) }))}
            />
          </Field>
          <WordsInput
            label={say('policy.expectation.question')}
            help={say('policy.expectation.help')}
            words={expectation.question}
            language={language}
            onChange={(question) => onChange({ ...expectation, question })}
          />
        </>
      )}
    </fieldset>
  );
}

interface ClauseFormProps {
  clause: Clause;
  language: Language;
  onChange: (clause: Clause) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

interface ExpectationProps {
  clause: Clause;
  language: Language;
  onChange: (next: Clause['expectation']) => void;
}
