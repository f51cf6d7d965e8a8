import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useMay } from '../../team/use-me.ts';
import { type FollowUp, laterQuery, type ScheduledReply } from './api.ts';
import css from './later.module.css';
import { MomentDialog } from './MomentDialog.tsx';
import { firstWords } from './moment.ts';
import { useText } from './text.ts';
import { type LaterActs, useLater } from './use-later.ts';

/** What is still to come, between what was said and where one writes: replies that wait, and the follow-up. */
export function LaterPart({ requestId, onTaken }: { requestId: string; onTaken: () => void }) {
  const say = useText();
  const mayWrite = useMay('requests:write');
  const coming = useQuery(laterQuery(requestId)).data;
  const acts = useLater(requestId, onTaken);
  const [moved, setMoved] = useState<ScheduledReply | null>(null);
  if (!coming || (coming.replies.length === 0 && !coming.followUp)) return null;
  return (
    <section className={css.part} aria-label={say('later.title')}>
      {coming.replies.map((reply) => (
        <Reply key={reply.id} reply={reply} acts={mayWrite ? acts : null} onMove={() => setMoved(reply)} />
      ))}
      {coming.followUp && <Follow followUp={coming.followUp} acts={mayWrite ? acts : null} />}
      {moved && (
        <MomentDialog
          title={say('later.move')}
          save={say('later.move')}
          start={moved.sendAt}
          onClose={() => setMoved(null)}
          onChoose={async (sendAt) => {
            await acts.move(moved, sendAt);
            setMoved(null);
          }}
        />
      )}
    </section>
  );
}

type ReplyProps = { reply: ScheduledReply; acts: LaterActs | null; onMove: () => void };

function Reply({ reply, acts, onMove }: ReplyProps) {
  const say = useText();
  const dates = useDates();
  const isHeld = reply.state === 'held';
  const when = dates.full(reply.sendAt);
  return (
    <div className={cx(css.line, isHeld && css.held)}>
      <Icon name={isHeld ? 'wait' : 'clock'} size={14} />
      <span className={css.words}>
        <b className="cut">
          {isHeld
            ? say(`later.held.${reply.heldReason ?? 'not-sendable'}`)
            : say('later.leaves', { when, name: reply.writer.name })}
        </b>
        <span className="cut">{firstWords(reply.body)}</span>
      </span>
      {acts && (
        <span className={css.acts}>
          <IconButton icon="send" label={say('later.sendNow')} onClick={() => void acts.send(reply)} />
          <IconButton icon="clock" label={say('later.move')} onClick={onMove} />
          {!reply.body.includes('cid:') && (
            <IconButton icon="pencil" label={say('later.writeOn')} onClick={() => void acts.writeOn(reply)} />
          )}
          <IconButton icon="x" label={say('later.cancel')} onClick={() => void acts.cancel(reply)} />
        </span>
      )}
    </div>
  );
}

function Follow({ followUp, acts }: { followUp: FollowUp; acts: LaterActs | null }) {
  const say = useText();
  const dates = useDates();
  return (
    <div className={css.line}>
      <Icon name="repeat" size={14} />
      <span className={css.words}>
        <b>
          {say('later.ifNone', { when: dates.full(followUp.dueAt), act: say(`later.act.${followUp.act}`) })}
        </b>
        {followUp.body && <span className="cut">{firstWords(followUp.body)}</span>}
      </span>
      {acts && (
        <span className={css.acts}>
          <Button kind="quiet" small onClick={() => void acts.unfollow(followUp)}>
            {say('later.cancelFollowUp')}
          </Button>
        </span>
      )}
    </div>
  );
}
