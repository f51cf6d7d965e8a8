import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Avatar } from '../../../design/Avatar.tsx';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { doAct } from '../../../platform/keyboard/Keyboard.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { checkDraft, draftQuery, sharedDraftsQuery, takeOverDraft } from '../api.ts';
import { plainWords } from '../composer/draft-state.ts';
import { useText } from '../text.ts';
import type { SharedDraft } from '../types.ts';
import css from './drafts.module.css';
import { linesOf } from './lines-of.ts';

/** What colleagues have begun here: read it, say that it is good, comment, or take it over. */
export function SharedDrafts({ requestId, onTaken }: { requestId: string; onTaken: () => void }) {
  const say = useText();
  const drafts = useQuery(sharedDraftsQuery(requestId)).data ?? [];
  const [openId, setOpenId] = useState<string | null>(null);
  const open = drafts.find((one) => one.member.id === openId) ?? null;
  return (
    <>
      {drafts.map((draft) => (
        <button
          key={draft.member.id}
          type="button"
          className={css.strip}
          onClick={() => setOpenId(draft.member.id)}
        >
          <Avatar name={draft.member.name} size={20} />
          <b>{say('share.of', { name: draft.member.name })}</b>
          <Chip
            small
            tone={draft.sharing === 'check' ? 'soon' : draft.sharing === 'checked' ? 'kept' : 'plain'}
          >
            {say(`share.state.${draft.sharing}`)}
          </Chip>
          <span className="grow cut dim">{plainWords(draft.html)}</span>
        </button>
      ))}
      {open && (
        <DraftDialog requestId={requestId} draft={open} onClose={() => setOpenId(null)} onTaken={onTaken} />
      )}
    </>
  );
}

function DraftDialog({ requestId, draft, onClose, onTaken }: DraftProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { id, name } = draft.member;
  const act = async (deed: () => Promise<void>, text: string) => {
    try {
      await deed();
      tell({ icon: 'check', text, seconds: 5 });
      onClose();
    } catch (error) {
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: ['shared-drafts', requestId] });
  };
  const take = async () => {
    await takeOverDraft(requestId, id);
    client.removeQueries({ queryKey: draftQuery(requestId).queryKey });
    onTaken();
  };
  return (
    <Dialog open onClose={onClose} title={say('share.of', { name })} wide>
      <p className={css.words}>{linesOf(draft.html)}</p>
      <DialogActs>
        <Button
          kind="quiet"
          icon="lock"
          onClick={() => {
            onClose();
            setTimeout(() => doAct('request.note'), 50);
          }}
        >
          {say('share.comment')}
        </Button>
        <Button onClick={() => void act(take, say('share.taken'))}>{say('share.take')}</Button>
        <Button
          kind="primary"
          icon="check"
          onClick={() => void act(() => checkDraft(requestId, draft), say('share.checked', { name }))}
        >
          {say('share.good')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}

interface DraftProps {
  requestId: string;
  draft: SharedDraft;
  onClose: () => void;
  onTaken: () => void;
}
