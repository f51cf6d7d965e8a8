import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import { Segment } from '../../design/forms/Segment.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { alikeQuery, proposeIdea } from './api.ts';
import css from './ideas.module.css';
import { useText } from './text.ts';
import type { Board } from './types.ts';
import { useIdeaActs } from './use-idea-acts.ts';

/** Something is proposed, from a request or of nothing; what perhaps says the same is offered while one types. */
export function ProposeDialog({ requestId, onClose }: { requestId?: string; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [board, setBoard] = useState<Board>('staff');
  const save = async () => {
    await proposeIdea({ title: title.trim(), body: body.trim(), board, requestId: requestId ?? null });
    await client.invalidateQueries({ queryKey: ['ideas'] });
    tell({ icon: 'check', text: say('ideas.told.proposed') });
    onClose();
  };
  return (
    <FormDialog
      title={say(requestId ? 'ideas.tell' : 'ideas.new')}
      act={say('ideas.send')}
      isReady={title.trim().length > 2}
      onSave={save}
      onClose={onClose}
    >
      <p className="t12 dim">{say(requestId ? 'ideas.tell.text' : 'ideas.new.text')}</p>
      <Segment
        label={say('ideas.board')}
        value={board}
        onChange={setBoard}
        options={(['staff', 'customers'] as const).map((value) => ({
          value,
          label: say(`ideas.board.${value}`),
        }))}
      />
      <Field label={say('ideas.title')} help={board === 'customers' ? say('ideas.title.public') : undefined}>
        <TextInput
          required
          minLength={3}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <AlikePart words={title} board={board} requestId={requestId} onClose={onClose} />
      <Field label={say('ideas.body')} optional={words('word.optional')}>
        <TextArea maxLength={5000} value={body} onChange={(event) => setBody(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

function AlikePart({ words, board, requestId, onClose }: AlikeProps) {
  const say = useText();
  const slug = useSlug();
  const acts = useIdeaActs();
  const asked = useDeferredValue(words.trim());
  const alike = useQuery(alikeQuery(asked, board)).data ?? [];
  if (alike.length === 0) return null;
  const join = async (id: string) => {
    const done = requestId ? await acts.join(id, requestId) : await acts.vote(id, true);
    if (done) onClose();
  };
  return (
    <section className={css.alike} aria-label={say('ideas.alike')} aria-live="polite">
      <p className="strong">{say('ideas.alike')}</p>
      <ul>
        {alike.map((one) => (
          <li key={one.id} className={css.line}>
            <PageLink className="link grow" to={paths.idea(slug, one.id)} search={{}}>
              {one.title}
            </PageLink>
            <Button small onClick={() => void join(one.id)}>
              {say(requestId ? 'ideas.join' : 'ideas.vote')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AlikeProps {
  words: string;
  board: Board;
  requestId: string | undefined;
  onClose: () => void;
}
