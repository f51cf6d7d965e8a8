import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { approve, askApproval, diffQuery, sendBack } from '../api.ts';
import { useText } from '../text.ts';
import type { Policy } from '../types.ts';
import { DiffView } from '../versions/DiffView.tsx';
import type { PolicyDraft } from './use-policy-draft.ts';

/** From draft to version: putting it before a second person, who approves it or sends it back. */
export function ApprovalBar({ policy, draft }: { policy: Policy; draft: PolicyDraft }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const mayApprove = useMay('policies:approve');
  const [dialog, setDialog] = useState<'ask' | 'back' | null>(null);
  const { asked } = policy;
  const act = async () => {
    let version = '';
    const done = await attempt(async () => {
      const { major, minor } = await approve(policy.id, draft.draftVersion.current);
      version = `${major}.${minor}`;
    });
    if (done) tell({ icon: 'check', text: say('policy.published', { version }) });
    await client.invalidateQueries({ queryKey: ['policies'] });
  };
  const isDifferent = policy.publishedVersion === null || policy.hasChanges || draft.saving !== 'kept';
  return (
    <>
      {asked ? (
        <Notice tone="soon" icon="shield">
          <p>
            {say(asked.isMajor ? 'policy.asked.major' : 'policy.asked.minor', { name: asked.by?.name ?? '' })}
          </p>
          {asked.note && <p>{asked.note}</p>}
          {mayApprove && (
            <p className="row">
              <Button small kind="primary" busy={busy} onClick={() => void once(act)}>
                {say('policy.approve')}
              </Button>
              <Button small kind="quiet" onClick={() => setDialog('back')}>
                {say('policy.sendBack')}
              </Button>
            </p>
          )}
        </Notice>
      ) : (
        isDifferent && (
          <div>
            <Button
              kind="primary"
              disabled={policy.faults.length > 0 || policy.isRetired}
              onClick={() => void draft.flush().then((saved) => saved && setDialog('ask'))}
            >
              {say('policy.askApproval')}
            </Button>
          </div>
        )
      )}
      {dialog === 'ask' && <AskDialog policy={policy} draft={draft} onClose={() => setDialog(null)} />}
      {dialog === 'back' && <BackDialog policy={policy} onClose={() => setDialog(null)} />}
    </>
  );
}

function AskDialog({ policy, draft, onClose }: { policy: Policy; draft: PolicyDraft; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [isMajor, setMajor] = useState(true);
  const { publishedVersion, id } = policy;
  const { data: diff } = useQuery({
    ...diffQuery(id, publishedVersion ?? 0, null),
    enabled: publishedVersion !== null,
    gcTime: 0,
  });
  const save = async () => {
    await askApproval(id, { draftVersion: draft.draftVersion.current, isMajor, note });
    await client.invalidateQueries({ queryKey: ['policies'] });
    tell({ icon: 'check', text: say('policy.asked.done') });
    onClose();
  };
  return (
    <FormDialog
      title={say('policy.askApproval')}
      act={say('policy.askApproval')}
      isReady
      onSave={save}
      onClose={onClose}
    >
      {publishedVersion !== null && (
        <>
          <Check checked={isMajor} onChange={setMajor}>
            {say('policy.isMajor')}
          </Check>
          <p className="dim">{say(isMajor ? 'policy.isMajor.yes' : 'policy.isMajor.no')}</p>
        </>
      )}
      <Field label={say('policy.note')} optional={words('word.optional')}>
        <TextArea value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {diff && <DiffView diff={diff} />}
    </FormDialog>
  );
}

function BackDialog({ policy, onClose }: { policy: Policy; onClose: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const save = async () => {
    await sendBack(policy.id, words.trim());
    await client.invalidateQueries({ queryKey: ['policies'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('policy.sendBack')}
      act={say('policy.sendBack')}
      isReady={words.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('policy.sendBack.why')}>
        <TextArea value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
