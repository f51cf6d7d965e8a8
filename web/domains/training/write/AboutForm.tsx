import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { NumberInput } from '../../../design/forms/NumberInput.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { WordsInput } from '../../../platform/words/WordsInput.tsx';
import { policiesQuery } from '../../policies/api.ts';
import { proceduresQuery } from '../../procedures/api.ts';
import { ArticlesField } from '../../procedures/form/ArticlesField.tsx';
import { wordsIn } from '../../procedures/words.ts';
import { useText } from '../text.ts';
import type { Content, Words } from '../types.ts';
import { allTraits } from './traits.ts';
import type { Draft } from './use-draft.ts';
import css from './write.module.css';

/** What the course is for, how it is passed, what it gives, and what asks for it anew. */
export function AboutForm({ draft, language }: { draft: Draft; language: Language }) {
  const say = useText();
  const { content, change } = draft;
  return (
    <div className={css.form}>
      <WordsInput
        label={say('training.name')}
        words={content.names}
        language={language}
        onChange={(names) => change({ names })}
      />
      <WordsInput
        label={say('training.purpose')}
        rows={2}
        words={content.purpose}
        language={language}
        onChange={(purpose) => change({ purpose })}
      />
      <Checks legend={say('training.traits')} help={say('training.traits.help')}>
        {allTraits.map((trait) => (
          <Check
            key={trait}
            checked={content.traits.includes(trait)}
            onChange={(on) =>
              change({
                traits: allTraits.filter((one) => (one === trait ? on : content.traits.includes(one))),
              })
            }
          >
            {say(`training.trait.${trait}`)}
          </Check>
        ))}
      </Checks>
      <QuizFields content={content} change={change} />
      <GivesFields content={content} change={change} />
      <section className={css.form} aria-label={say('training.renews')}>
        <p className="t12 dim">{say('training.renews.help')}</p>
        <ArticlesField ids={content.articleIds} onChange={(articleIds) => change({ articleIds })} />
        <ProceduresField ids={content.procedureIds} onChange={(procedureIds) => change({ procedureIds })} />
        <PoliciesField ids={content.policyIds} onChange={(policyIds) => change({ policyIds })} />
      </section>
    </div>
  );
}

type Part = { content: Content; change: Draft['change'] };

function QuizFields({ content, change }: Part) {
  const say = useText();
  const { quiz } = content;
  return (
    <>
      <div className={css.numbers}>
        <NumberField
          label={say('training.field.minutes')}
          value={content.minutes}
          onChange={(minutes) => change({ minutes: minutes ?? 20 })}
        />
        <NumberField
          label={say('training.field.passMark')}
          value={quiz.passMark}
          most={100}
          onChange={(passMark) => change({ quiz: { ...quiz, passMark: passMark ?? 80 } })}
        />
        <NumberField
          label={say('training.field.tries')}
          value={quiz.tries}
          most={20}
          empty={say('training.field.tries.any')}
          onChange={(tries) => change({ quiz: { ...quiz, tries } })}
        />
        <NumberField
          label={say('training.field.draw')}
          value={quiz.draw}
          most={100}
          empty={say('training.field.draw.all')}
          onChange={(draw) => change({ quiz: { ...quiz, draw } })}
        />
      </div>
      <Check checked={content.hasPretest} onChange={(hasPretest) => change({ hasPretest })}>
        {say('training.field.pretest')}
      </Check>
    </>
  );
}

function GivesFields({ content, change }: Part) {
  const say = useText();
  const { skill } = content;
  return (
    <div className={css.numbers}>
      <NumberField
        label={say('training.field.months')}
        value={content.validMonths}
        most={120}
        empty={say('training.field.months.any')}
        onChange={(validMonths) => change({ validMonths })}
      />
      <Field label={say('training.field.skill')} help={say('training.field.skill.help')}>
        <TextInput
          maxLength={60}
          value={skill?.name ?? ''}
          onChange={({ target }) => {
            const name = target.value;
            change({ skill: name.trim() === '' ? null : { name, level: skill?.level ?? 2 } });
          }}
        />
      </Field>
      {skill && (
        <NumberField
          label={say('training.field.level')}
          value={skill.level}
          most={3}
          onChange={(level) => change({ skill: { ...skill, level: level ?? 2 } })}
        />
      )}
    </div>
  );
}

function NumberField({ label, value, most = 2_400, empty, onChange }: NumberFieldProps) {
  return (
    <Field label={label}>
      <NumberInput
        min={1}
        max={most}
        placeholder={empty}
        value={value}
        onChange={onChange}
        onEmpty={empty ? () => onChange(null) : undefined}
      />
    </Field>
  );
}

type Named = { ids: string[]; onChange: (ids: string[]) => void };

function ProceduresField(its: Named) {
  const say = useText();
  const all = useQuery(proceduresQuery('in-use')).data ?? [];
  return <NamedField legend={say('training.procedures')} all={all} {...its} />;
}

function PoliciesField(its: Named) {
  const say = useText();
  const all = useQuery(policiesQuery('in-use')).data ?? [];
  return <NamedField legend={say('training.policies')} all={all} {...its} />;
}

/** What is published is offered; what was named before stays until it is taken away. */
function NamedField({ legend, all, ids, onChange }: Named & { legend: string; all: readonly Listed[] }) {
  const language = useLanguage();
  const offered = all.filter((one) => one.publishedVersion !== null || ids.includes(one.id));
  if (offered.length === 0) return null;
  return (
    <Checks legend={legend}>
      {offered.map((one) => (
        <Check
          key={one.id}
          checked={ids.includes(one.id)}
          onChange={(on) => onChange(on ? [...ids, one.id] : ids.filter((id) => id !== one.id))}
        >
          {wordsIn(one.names, language)}
        </Check>
      ))}
    </Checks>
  );
}

type Listed = { id: string; names: Words; publishedVersion: number | null };

function Checks({ legend, help, children }: { legend: string; help?: string; children: ReactNode }) {
  return (
    <fieldset className={css.checks}>
      <legend>{legend}</legend>
      {children}
      {help && <p className="t12 dim">{help}</p>}
    </fieldset>
  );
}

interface NumberFieldProps {
  label: string;
  value: number | null;
  most?: number;
  /** What holds while nothing is written. */
  empty?: string;
  onChange: (value: number | null) => void;
}
