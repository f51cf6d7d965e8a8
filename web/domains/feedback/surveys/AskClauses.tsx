import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clauseQuestions } from '../../../../server/domains/feedback/rules/clause-questions.ts';
import { Check } from '../../../design/forms/Check.tsx';
import { Field } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { policiesQuery } from '../../policies/api.ts';
import { experienceQuery } from '../experience.ts';
import { useText } from '../text.ts';
import type { Question } from '../types.ts';

/** Takes what a policy lets customers expect into a survey, one question a clause; the answers stand at the policy. */
export default function AskClauses({ questions, onAdd, onClose }: AskClausesProps) {
  const say = useText();
  const language = useLanguage();
  const policies = (useQuery(policiesQuery('in-use')).data ?? []).filter(
    (one) => one.publishedVersion !== null,
  );
  const [chosen, setChosen] = useState('');
  const [withExpected, setExpected] = useState(false);
  const policyId = chosen || (policies[0]?.id ?? '');
  const { data } = useQuery({ ...experienceQuery(policyId), enabled: policyId !== '' });
  const clauses = (data?.clauses ?? []).map((one) => ({ ...one, policyId }));
  const fresh = clauseQuestions(clauses, withExpected, questions);
  return (
    <FormDialog
      title={say('survey.clauses')}
      act={say('survey.clauses.add', { count: fresh.length })}
      isReady={fresh.length > 0}
      onSave={async () => onAdd(fresh)}
      onClose={onClose}
    >
      <p className="dim">{say('survey.clauses.text')}</p>
      <Field label={say('survey.clauses.policy')}>
        <Select
          value={policyId}
          onChange={setChosen}
          options={policies.map(({ id, names }) => ({ value: id, label: wordsIn(names, language) }))}
        />
      </Field>
      <Check checked={withExpected} onChange={setExpected}>
        {say('survey.clauses.expected')}
      </Check>
      {data && clauses.length === 0 && <p className="dim">{say('experience.nothingAsked')}</p>}
      {clauses.length > 0 && fresh.length === 0 && <p className="dim">{say('survey.clauses.taken')}</p>}
    </FormDialog>
  );
}

interface AskClausesProps {
  /** What the survey asks already. */
  questions: readonly Question[];
  onAdd: (questions: Question[]) => void;
  onClose: () => void;
}
