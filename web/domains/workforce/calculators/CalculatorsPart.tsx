import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useNumber } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { calculate } from '../api.ts';
import { useText } from '../text.ts';
import css from '../workforce.module.css';
import {
  type CalculatorName,
  calculatorNames,
  calculators,
  type FieldName,
  readAsked,
  type Shown,
} from './calculators.ts';

/** The six calculators of planners: numbers in, numbers out, nothing is kept. */
export function CalculatorsPart() {
  const say = useText();
  const [name, setName] = useState<CalculatorName>('erlang-c');
  return (
    <Panel title={say('workforce.calculators')} meta={say('workforce.calculators.text')}>
      <div className={css.grid}>
        <Field label={say('workforce.calculator')}>
          <Select
            value={name}
            onChange={setName}
            options={calculatorNames.map((value) => ({ value, label: say(`workforce.calculator.${value}`) }))}
          />
        </Field>
      </div>
      <p className="t13 dim">{say(`workforce.calculator.${name}.text`)}</p>
      <div style={{ height: 12 }} />
      <Calculator key={name} name={name} />
    </Panel>
  );
}

function Calculator({ name }: { name: CalculatorName }) {
  const say = useText();
  const words = useWords();
  const { fields, eithers }: Shown = calculators[name];
  const [given, setGiven] = useState<Partial<Record<FieldName, string>>>(fields);
  const [wish, setWish] = useState(eithers?.[0]);
  const answer = useMutation({ mutationFn: () => calculate(name, readAsked(given, eithers, wish)) });
  const shown = (Object.keys(fields) as FieldName[]).filter((key) => !eithers?.includes(key) || key === wish);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate();
      }}
    >
      {eithers && wish && (
        <div className={css.group}>
          <Segment
            label={say('workforce.calculator.wish')}
            value={wish}
            onChange={setWish}
            options={eithers.map((value) => ({ value, label: say(`workforce.field.${value}`) }))}
          />
        </div>
      )}
      <div className={css.grid}>
        {shown.map((key) => (
          <Field key={key} label={say(`workforce.field.${key}`)}>
            {key === 'series' ? (
              <TextArea
                required
                value={given[key] ?? ''}
                onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
              />
            ) : (
              <TextInput
                type="number"
                step="any"
                required
                value={given[key] ?? ''}
                onChange={(event) => setGiven({ ...given, [key]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <Button type="submit" kind="primary" busy={answer.isPending}>
        {say('workforce.calculate')}
      </Button>
      {answer.error && <Notice tone="breach">{sentenceOf(answer.error, words)}</Notice>}
      {answer.data && <Result name={name} result={answer.data} />}
    </form>
  );
}

function Result({ name, result }: { name: CalculatorName; result: Record<string, unknown> }) {
  const say = useText();
  const number = useNumber();
  const { results }: Shown = calculators[name];
  const one = (value: unknown): string =>
    typeof value === 'number' ? number(value, { maximumFractionDigits: 4 }) : say('workforce.endless');
  return (
    <>
      <dl className={css.result} aria-live="polite">
        {results.map((key) => {
          const value = result[key];
          return [
            <dt key={key}>{say(`workforce.result.${key}`)}</dt>,
            <dd key={`${key}-value`}>{Array.isArray(value) ? value.map(one).join(' · ') : one(value)}</dd>,
          ];
        })}
      </dl>
      <p className="t12 dim">{String(result.method ?? '')}</p>
    </>
  );
}
