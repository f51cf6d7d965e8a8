import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Panel } from '../../../design/Page.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useMay } from '../../team/use-me.ts';
import { changeSurvey, changesOf } from '../api.ts';
import { useText } from '../text.ts';
import type { Question, Survey } from '../types.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { freshQuestion, movedTo } from './questions.ts';
import { Whom } from './Whom.tsx';

const AskClauses = lazy(() => import('./AskClauses.tsx'));

/** One survey: when and whom it asks, and its questions. Other questions make a new version; old answers keep theirs. */
export function SurveyEditor({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const mayWrite = useMay('feedback:configure') && survey.archivedAt === null;
  const { busy, once } = useOnce();
  const [draft, setDraft] = useState(survey);
  const [error, setError] = useState<unknown>(null);
  const set = (change: Partial<Survey>) => setDraft({ ...draft, ...change });
  const save = async () => {
    await changeSurvey(survey.id, changesOf(draft));
    await client.invalidateQueries({ queryKey: ['feedback'] });
    setError(null);
    tell({ icon: 'check', text: say('survey.kept', { name: draft.name }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void once(() => save().catch(setError));
  };
  return (
    <>
      <div className="row">
        <Button kind="quiet" icon="arrow-l" onClick={onClose}>
          {say('survey.back')}
        </Button>
        <h2 className="grow">{survey.name}</h2>
      </div>
      <form className={layout.form} onSubmit={submit}>
        <fieldset disabled={!mayWrite} className={layout.form}>
          <Panel title={say('survey.whom')} meta={say('survey.whom.text')}>
            <Field label={say('survey.name')}>
              <TextInput
                value={draft.name}
                maxLength={120}
                onChange={(event) => set({ name: event.target.value })}
              />
            </Field>
            <Whom survey={draft} onChange={set} />
          </Panel>
          <Questions questions={draft.questions} onChange={(questions) => set({ questions })} />
        </fieldset>
        <FormProblem error={error} />
        {mayWrite && (
          <div className="row">
            <Button type="submit" kind="primary" busy={busy} disabled={!draft.name.trim()}>
              {say('survey.keep')}
            </Button>
            <span className="t12 dim">{say('survey.version', { version: survey.version })}</span>
          </div>
        )}
      </form>
    </>
  );
}

interface QuestionsProps {
  questions: readonly Question[];
  onChange: (questions: Question[]) => void;
}

function Questions({ questions, onChange }: QuestionsProps) {
  const say = useText();
  const mayReadPolicies = useMay('policies:read');
  const [isAsking, setAsking] = useState(false);
  const replace = (at: number, one: Question) => onChange(questions.with(at, one));
  return (
    <Panel title={say('survey.questions')} meta={say('survey.questions.text')}>
      {questions.map((one, at) => (
        <QuestionEditor
          key={one.key}
          question={one}
          earlier={questions.slice(0, at)}
          place={{ at, of: questions.length }}
          onChange={(next) => replace(at, next)}
          onMove={(to) => onChange(movedTo(questions, at, to))}
          onRemove={() => onChange(questions.toSpliced(at, 1))}
        />
      ))}
      <div className="row">
        <Button icon="plus" onClick={() => onChange([...questions, freshQuestion(questions)])}>
          {say('survey.question.add')}
        </Button>
        {mayReadPolicies && (
          <Button icon="shield" kind="quiet" onClick={() => setAsking(true)}>
            {say('survey.clauses')}
          </Button>
        )}
      </div>
      {isAsking && (
        <Suspense>
          <AskClauses
            questions={questions}
            onAdd={(fresh) => {
              onChange([...questions, ...fresh]);
              setAsking(false);
            }}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </Panel>
  );
}
