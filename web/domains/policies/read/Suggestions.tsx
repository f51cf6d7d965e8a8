import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useDates, useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { wordsIn } from '../../../platform/words/words-in.ts';
import { useMay } from '../../team/use-me.ts';
import { addComment, commentsQuery, proposalsQuery, propose } from '../api.ts';
import css from '../policies.module.css';
import { useText } from '../text.ts';
import type { Clause } from '../types.ts';

/** Under a clause: what was said to it and proposed, and a way to say something oneself. */
export function Suggestions({ policyId, clause }: { policyId: string; clause: Clause }) {
  const say = useText();
  const dates = useDates();
  const maySuggest = useMay('policies:suggest');
  const [dialog, setDialog] = useState<'comment' | 'propose' | null>(null);
  const comments = (useQuery(commentsQuery(policyId)).data ?? []).filter(
    (one) => one.clauseKey === clause.key,
  );
  const open = (useQuery(proposalsQuery(policyId)).data ?? []).filter(
    (one) => one.clauseKey === clause.key && one.state === 'open',
  );
  return (
    <>
      {(comments.length > 0 || open.length > 0) && (
        <div className={css.said}>
          {comments.map((one) => (
            <div key={one.id}>
              <p>{one.words}</p>
              <p className="t12 dim">
                {one.by?.name} · {dates.shortDay(one.at)}
              </p>
            </div>
          ))}
          {open.map((one) => (
            <div key={one.id}>
              <p className={css.quote}>{one.words}</p>
              <p className="t12 dim">
                {say('policy.proposed', {
                  name: one.proposedBy?.name ?? '',
                  date: dates.shortDay(one.answerBy),
                })}
              </p>
            </div>
          ))}
        </div>
      )}
      {maySuggest && (
        <p className={css.meta}>
          <Button small kind="quiet" icon="chat" onClick={() => setDialog('comment')}>
            {say('policy.comment')}
          </Button>
          <Button small kind="quiet" icon="bulb" onClick={() => setDialog('propose')}>
            {say('policy.propose')}
          </Button>
        </p>
      )}
      {dialog === 'comment' && (
        <CommentDialog policyId={policyId} clause={clause} onClose={() => setDialog(null)} />
      )}
      {dialog === 'propose' && (
        <ProposeDialog policyId={policyId} clause={clause} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

function CommentDialog({ policyId, clause, onClose }: DialogProps & { clause: Clause }) {
  const say = useText();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const save = async () => {
    await addComment(policyId, { clauseKey: clause.key, words: words.trim() });
    await client.invalidateQueries({ queryKey: ['policies', 'comments', policyId] });
    onClose();
  };
  return (
    <FormDialog
      title={say('policy.comment.title', { number: clause.number })}
      act={say('policy.comment')}
      isReady={words.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('policy.comment.words')}>
        <TextArea value={words} maxLength={4000} onChange={(event) => setWords(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

/** How a clause should read, in my language, or a new one. */
export function ProposeDialog({ policyId, clause, onClose }: DialogProps & { clause: Clause | null }) {
  const say = useText();
  const all = useWords();
  const dates = useDates();
  const client = useQueryClient();
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState(clause ? wordsIn(clause.text, language) : '');
  const [why, setWhy] = useState('');
  const before = clause ? wordsIn(clause.text, language) : '';
  const save = async () => {
    const body = { clauseKey: clause?.key ?? null, language, title: title.trim(), words: words.trim(), why };
    const { answerBy } = await propose(policyId, body);
    await client.invalidateQueries({ queryKey: ['policies', 'proposals'] });
    tell({ icon: 'check', text: say('policy.propose.done', { date: dates.shortDay(answerBy) }) });
    onClose();
  };
  return (
    <FormDialog
      title={clause ? say('policy.propose.title', { number: clause.number }) : say('policy.propose.new')}
      act={say('policy.propose')}
      isReady={words.trim() !== '' && words.trim() !== before && (clause !== null || title.trim() !== '')}
      onSave={save}
      onClose={onClose}
    >
      {!clause && (
        <Field label={say('policy.clause.title')}>
          <TextInput value={title} maxLength={500} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      )}
      <Field label={say('policy.propose.words')}>
        <TextArea
          rows={5}
          value={words}
          maxLength={20_000}
          onChange={(event) => setWords(event.target.value)}
        />
      </Field>
      <Field label={say('policy.propose.why')} optional={all('word.optional')}>
        <TextArea value={why} maxLength={4000} onChange={(event) => setWhy(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

interface DialogProps {
  policyId: string;
  onClose: () => void;
}
