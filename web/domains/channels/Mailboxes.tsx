import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { tellError } from '../../platform/undo/UndoHost.tsx';
import { useWords } from '../../platform/words/index.ts';
import { useTeams } from '../team/use-me.ts';
import { mailboxesQuery, removeMailbox } from './api.ts';
import css from './channels.module.css';
import { MailboxForm } from './MailboxForm.tsx';
import { RoundTrip } from './RoundTrip.tsx';
import { useReasons } from './reason-words.ts';
import { Signing } from './Signing.tsx';
import { useText } from './text.ts';
import type { Mailbox } from './types.ts';

/** The addresses that customers write to. */
export function Mailboxes() {
  const say = useText();
  const words = useWords();
  const teams = useTeams();
  const reason = useReasons('mailbox-reason');
  const { data: boxes } = useQuery(mailboxesQuery);
  const [edited, setEdited] = useState<Mailbox | 'new' | null>(null);
  const [removed, setRemoved] = useState<Mailbox | null>(null);
  const teamOf = (box: Mailbox) => teams.find((team) => team.id === box.teamId)?.name ?? say('box.noTeam');
  return (
    <>
      <Panel
        title={say('box.title')}
        meta={say('box.text')}
        end={
          <Button small icon="plus" onClick={() => setEdited('new')}>
            {say('box.add')}
          </Button>
        }
      >
        {!boxes && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
        {boxes?.length === 0 && <State icon="mail" title={say('box.empty')} text={say('box.text')} />}
        {boxes?.map((box) => (
          <div key={box.id} className={css.box}>
            <div className={css.line}>
              <span className="grow">
                <b className="cut">{box.address}</b>
                <small>{[box.name, teamOf(box), box.imap ? 'IMAP' : null].filter(Boolean).join(' · ')}</small>
                {box.imap?.reason && <small className="breach">{reason(box.imap.reason)}</small>}
              </span>
              <IconButton icon="pencil" label={say('box.edit')} onClick={() => setEdited(box)} />
              <IconButton icon="trash" label={say('box.remove')} onClick={() => setRemoved(box)} />
            </div>
            <RoundTrip mailboxId={box.id} />
          </div>
        ))}
        {boxes && boxes.length > 0 && <p className={css.after}>{say('box.ways')}</p>}
        <Dialog
          open={edited !== null}
          onClose={() => setEdited(null)}
          title={say(edited === 'new' ? 'box.add' : 'box.edit')}
        >
          {edited && <MailboxForm box={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />}
        </Dialog>
        <RemoveDialog box={removed} onClose={() => setRemoved(null)} />
      </Panel>
      <Signing />
    </>
  );
}

function RemoveDialog({ box, onClose }: { box: Mailbox | null; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const remove = async () => {
    if (!box) return;
    await removeMailbox(box.id).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['mailboxes'] });
    onClose();
  };
  return (
    <Dialog
      open={box !== null}
      onClose={onClose}
      title={say('box.remove.ask', { address: box?.address ?? '' })}
      text={say('box.remove.text')}
    >
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="danger" onClick={() => void remove()}>
          {say('box.remove')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
