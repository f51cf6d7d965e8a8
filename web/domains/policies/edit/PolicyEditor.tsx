import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { LanguageChoice } from '../../../platform/words/LanguageChoice.tsx';
import { wordsIn } from '../../../platform/words/words-in.ts';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { Content, Policy } from '../types.ts';
import { AboutForm } from './AboutForm.tsx';
import { ApprovalBar } from './ApprovalBar.tsx';
import { blankClause } from './blank.ts';
import { ClauseForm } from './ClauseForm.tsx';
import type { PartProps } from './part-props.ts';
import { QuizForm } from './QuizForm.tsx';
import { usePolicyDraft } from './use-policy-draft.ts';

const parts = ['clauses', 'about', 'quiz'] as const;

/** The draft of a policy: its clauses, what it is besides, and its quiz. It is saved by itself. */
export default function PolicyEditor({ policy, onReload }: { policy: Policy; onReload: () => void }) {
  const say = useText();
  const own = useLanguage();
  const draft = usePolicyDraft(policy);
  const [part, setPart] = useState<(typeof parts)[number]>('clauses');
  const [language, setLanguage] = useState(own);
  const { content, change } = draft;
  return (
    <>
      <div className={css.notices}>
        {draft.saving === 'conflict' && (
          <Notice tone="breach">
            {say('policy.conflict')}{' '}
            <Button small icon="refresh" onClick={onReload}>
              {say('policy.loadAgain')}
            </Button>
          </Notice>
        )}
        {policy.sentBackWords && (
          <Notice tone="soon">{say('policy.sentBack', { words: policy.sentBackWords })}</Notice>
        )}
        <ApprovalBar policy={policy} draft={draft} />
        <div className={css.row}>
          <Segment
            label={say('policy.parts')}
            value={part}
            onChange={setPart}
            options={parts.map((value) => ({ value, label: say(`policy.part.${value}`) }))}
          />
          <LanguageChoice language={language} onChange={setLanguage} all={saidIn(content)} />
          <span className="t12 dim" role="status">
            {say(`policy.saving.${draft.saving}`)}
          </span>
        </div>
        <Faults policy={policy} content={content} />
      </div>
      {part === 'clauses' && <Clauses content={content} change={change} language={language} />}
      {part === 'about' && <AboutForm draft={draft} language={language} />}
      {part === 'quiz' && <QuizForm content={content} change={change} language={language} />}
    </>
  );
}

const saidIn = ({ names, purpose, clauses }: Content) => [
  names,
  purpose,
  ...clauses.flatMap(({ title, text }) => [title, text]),
];

function Faults({ policy, content }: { policy: Policy; content: Content }) {
  const say = useText();
  if (policy.faults.length === 0) return null;
  const numberOf = (part: string | null) =>
    content.clauses.find(({ key }) => key === part)?.number ?? (part === null ? '' : say('policy.part.quiz'));
  return (
    <ul className={css.faults} aria-label={say('policies.faults', { count: policy.faults.length })}>
      {policy.faults.slice(0, 8).map(({ part, code }) => (
        <li key={`${part} ${code}`}>
          {numberOf(part)} {say(`policy.fault.${code}`)}
        </li>
      ))}
    </ul>
  );
}

function Clauses({ content, change, language }: PartProps) {
  const say = useText();
  const [at, setAt] = useState(content.clauses[0]?.key ?? null);
  const { clauses } = content;
  const clause = clauses.find(({ key }) => key === at) ?? clauses[0];
  const add = (chapter: string | null) => {
    const made = blankClause(clauses, chapter);
    const place = chapter === null ? clauses.length : lastOf(clauses, chapter) + 1;
    change((now) => ({ ...now, clauses: now.clauses.toSpliced(place, 0, made) }));
    setAt(made.key);
  };
  const chapter = clause?.number.split('.')[0] ?? null;
  return (
    <div className={css.body}>
      <nav className={css.outline} aria-label={say('policy.part.clauses')}>
        {clauses.map((one) => (
          <button
            key={one.key}
            type="button"
            className={css.line}
            aria-current={one.key === clause?.key || undefined}
            onClick={() => setAt(one.key)}
          >
            <b>{one.number}</b>
            <span className="grow cut">{wordsIn(one.title, language) || say('policies.nameless')}</span>
            {one.standard && <Icon name="target" size={14} />}
          </button>
        ))}
        <div className="row">
          <Button small icon="plus" onClick={() => add(null)}>
            {say('policy.chapter.add')}
          </Button>
          {chapter && (
            <Button small icon="plus" onClick={() => add(chapter)}>
              {say('policy.clause.add', { chapter })}
            </Button>
          )}
        </div>
      </nav>
      {clause && (
        <ClauseForm
          key={clause.key}
          clause={clause}
          language={language}
          onChange={(next) =>
            change((now) => ({
              ...now,
              clauses: now.clauses.map((one) => (one.key === next.key ? next : one)),
            }))
          }
          onMove={(by) => change((now) => ({ ...now, clauses: moved(now.clauses, clause.key, by) }))}
          onRemove={() =>
            change((now) => ({ ...now, clauses: now.clauses.filter(({ key }) => key !== clause.key) }))
          }
        />
      )}
    </div>
  );
}

const lastOf = (clauses: Content['clauses'], chapter: string) =>
  clauses.findLastIndex(({ number }) => number === chapter || number.startsWith(`${chapter}.`));

function moved(clauses: Content['clauses'], key: string, by: number): Content['clauses'] {
  const from = clauses.findIndex((one) => one.key === key);
  const clause = clauses[from];
  const to = from + by;
  if (!clause || to < 0 || to >= clauses.length) return clauses;
  return clauses.toSpliced(from, 1).toSpliced(to, 0, clause);
}
