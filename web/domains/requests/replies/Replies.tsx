import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import lines from '../../../design/forms/lines.module.css';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useTeams } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import { addReply, type CannedReply, removeReply, repliesQuery } from './api.ts';
import { ReplyForm } from './ReplyForm.tsx';

/** The canned replies that I may use, and those that I keep. */
export function Replies() {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { data: replies, error } = useQuery(repliesQuery);
  const [edited, setEdited] = useState<CannedReply | 'new' | null>(null);
  const act = async (work: () => Promise<unknown>): Promise<boolean> => {
    const done = await attempt(work);
    await client.invalidateQueries({ queryKey: ['canned-replies'] });
    return done;
  };
  const remove = async (reply: CannedReply) => {
    const done = await act(() => removeReply(reply.id));
    const { title, shortcut, text, shared, teamId } = reply;
    const undo = () => void act(() => addReply({ title, shortcut, text, shared, teamId }));
    if (done) tell({ icon: 'trash', text: say('kept.removed', { name: title }), seconds: 10, undo });
  };
  return (
    <Panel
      title={say('reply.title')}
      meta={say('reply.text')}
      end={
        <Button small icon="plus" onClick={() => setEdited('new')}>
          {say('reply.add')}
        </Button>
      }
    >
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!replies && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {replies?.length === 0 && <State icon="slash" title={say('reply.empty')} text={say('reply.text')} />}
      {replies?.map((reply) => (
        <Line
          key={reply.id}
          reply={reply}
          onEdit={() => setEdited(reply)}
          onRemove={() => void remove(reply)}
        />
      ))}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={say(edited === 'new' ? 'reply.add' : 'reply.edit')}
        wide
      >
        {edited && <ReplyForm reply={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </Panel>
  );
}

function Line({ reply, onEdit, onRemove }: { reply: CannedReply; onEdit: () => void; onRemove: () => void }) {
  const say = useText();
  const words = useWords();
  const mayShare = useMay('requests:share-macros');
  const team = useTeams().find((one) => one.id === reply.teamId);
  const mayEdit = reply.mine || mayShare;
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b className="cut">{reply.title}</b>
        <small className="dim">{`/${reply.shortcut} · ${say('reply.uses', { count: reply.uses })}`}</small>
      </span>
      <Chip small>{team?.name ?? say(reply.shared ? 'kept.shared' : 'kept.mine')}</Chip>
      {mayEdit && <IconButton icon="pencil" label={say('reply.edit')} onClick={onEdit} />}
      {mayEdit && <IconButton icon="trash" label={words('word.remove')} onClick={onRemove} />}
    </div>
  );
}
