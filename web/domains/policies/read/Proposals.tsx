import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { useMay } from '../../team/use-me.ts';
import { answerProposal, proposalsQuery } from '../api.ts';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { Proposal } from '../types.ts';

/** Proposals for clauses of every policy, those that wait for an answer first. */
export default function Proposals() {
  const say = useText();
  const words = useWords();
  const { data } = useQuery(proposalsQuery());
  const [answering, setAnswering] = useState<Proposal | null>(null);
  if (!data) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  if (data.length === 0)
    return <State icon="bulb" title={say('proposals.empty')} text={say('proposals.empty.text')} />;
  return (
    <>
      <ul className={css.list} aria-label={say('proposals.title')}>
        {data.map((one) => (
          <li key={one.id}>
            <ProposalCard proposal={one} onAnswer={() => setAnswering(one)} />
          </li>
        ))}
      </ul>
      {answering && <AnswerDialog proposal={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

function ProposalCard({ proposal, onAnswer }: { proposal: Proposal; onAnswer: () => void }) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const mayWrite = useMay('policies:write');
  const { state, isLate, number, title, names } = proposal;
  const what = number ? say('proposals.for', { number }) : say('proposals.new', { title });
  return (
    <article className={css.card} aria-label={what}>
      <p className="row">
        <b className="grow">
          {wordsIn(names, language)} · {what}
        </b>
        {state === 'open' ? (
          <Chip small tone={isLate ? 'breach' : 'soon'}>
            {say(isLate ? 'proposals.late' : 'proposals.by', { date: dates.shortDay(proposal.answerBy) })}
          </Chip>
        ) : (
          <Chip small tone={state === 'accepted' ? 'kept' : 'plain'}>
            {say(`proposals.${state}`)}
          </Chip>
        )}
      </p>
      <p className={css.quote}>{proposal.words}</p>
      {proposal.why && <p>{proposal.why}</p>}
      <p className="t12 dim">
        {proposal.proposedBy?.name} · {dates.shortDay(proposal.proposedAt)}
      </p>
      {proposal.answer && (
        <p>
          <b>{proposal.answeredBy?.name}</b>: {proposal.answer}
        </p>
      )}
      {state === 'open' && mayWrite && (
        <div>
          <Button small icon="check" onClick={onAnswer}>
            {say('proposals.answer')}
          </Button>
        </div>
      )}
    </article>
  );
}

function AnswerDialog({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const [answer, setAnswer] = useState('');
  const [isAccepted, setAccepted] = useState(true);
  const save = async () => {
    await answerProposal(proposal.id, { state: isAccepted ? 'accepted' : 'declined', answer: answer.trim() });
    await client.invalidateQueries({ queryKey: ['policies'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('proposals.answer')}
      act={say(isAccepted ? 'proposals.accept' : 'proposals.decline')}
      isReady={answer.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <p className={css.quote}>{proposal.words}</p>
      <fieldset className={css.row} aria-label={say('proposals.answer')}>
        <label className="row">
          <input type="radio" name="state" checked={isAccepted} onChange={() => setAccepted(true)} />
          {say('proposals.accept')}
        </label>
        <label className="row">
          <input type="radio" name="state" checked={!isAccepted} onChange={() => setAccepted(false)} />
          {say('proposals.decline')}
        </label>
      </fieldset>
      <p className="dim">{say(isAccepted ? 'proposals.accept.text' : 'proposals.decline.text')}</p>
      <Field label={say('proposals.answer.words')}>
        <TextArea value={answer} maxLength={4000} onChange={(event) => setAnswer(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
