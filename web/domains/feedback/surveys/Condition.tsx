import { Field } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useText } from '../text.ts';
import type { Question } from '../types.ts';

/** When a question is asked: always, or after a certain answer to an earlier one. */
export function Condition({ question, earlier, onChange }: ConditionProps) {
  const say = useText();
  const language = useLanguage();
  const { when, ...rest } = question;
  const fit = earlier.filter(({ kind }) => kind !== 'words');
  if (fit.length === 0) return null;
  const other = fit.find(({ key }) => key === when?.question);
  const choose = (key: string) => {
    const next = fit.find((one) => one.key === key);
    if (!next) return onChange(rest);
    const first = next.choices?.[0]?.key;
    onChange({
      ...rest,
      when: first ? { question: key, is: [first] } : { question: key, atMost: next.scale?.from ?? 1 },
    });
  };
  return (
    <div className={layout.two}>
      <Field label={say('survey.when')}>
        <Select
          value={when?.question ?? ''}
          onChange={choose}
          options={[
            { value: '', label: say('survey.when.always') },
            ...fit.map(({ key, text }) => ({ value: key, label: text[language] || key })),
          ]}
        />
      </Field>
      {when && other && (
        <Value question={other} when={when} onChange={(next) => onChange({ ...rest, when: next })} />
      )}
    </div>
  );
}

type When = NonNullable<Question['when']>;

function Value({
  question,
  when,
  onChange,
}: {
  question: Question;
  when: When;
  onChange: (when: When) => void;
}) {
  const say = useText();
  const language = useLanguage();
  const { scale, choices = [] } = question;
  if (!scale)
    return (
      <Field label={say('survey.when.is')}>
        <Select
          value={when.is?.[0] ?? ''}
          onChange={(key) => onChange({ question: when.question, is: [key] })}
          options={choices.map(({ key, text }) => ({ value: key, label: text[language] || key }))}
        />
      </Field>
    );
  const values = Array.from({ length: scale.to - scale.from + 1 }, (_, at) => scale.from + at);
  const chosen = when.atLeast === undefined ? `most-${when.atMost ?? scale.to}` : `least-${when.atLeast}`;
  const read = (word: string) => {
    const value = Number(word.split('-')[1]);
    const limit = word.startsWith('most') ? { atMost: value } : { atLeast: value };
    onChange({ question: when.question, ...limit });
  };
  return (
    <Field label={say('survey.when.score')}>
      <Select
        value={chosen}
        onChange={read}
        options={[
          ...values
            .slice(0, -1)
            .map((value) => ({ value: `most-${value}`, label: say('survey.when.most', { value }) })),
          ...values
            .slice(1)
            .map((value) => ({ value: `least-${value}`, label: say('survey.when.least', { value }) })),
        ]}
      />
    </Field>
  );
}

interface ConditionProps {
  question: Question;
  earlier: readonly Question[];
  onChange: (question: Question) => void;
}
