import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from '../../policies/versions/versions.module.css';
import { diffQuery, publish } from '../api.ts';
import type { Draft } from '../editor/use-draft.ts';
import { useText } from '../text.ts';
import type { Procedure } from '../types.ts';
import { DiffView } from './DiffView.tsx';

/** What comes out, said in a note and shown against what is followed now. */
export default function PublishDialog({ procedure, draft, onClose }: PublishProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const { publishedVersion } = procedure;
  const version = (publishedVersion ?? 0) + 1;
  const { data: diff } = useQuery({
    ...diffQuery(procedure.id, publishedVersion ?? 0, null),
    enabled: publishedVersion !== null,
    gcTime: 0,
  });
  const save = async () => {
    const { version: out } = await publish(procedure.id, { draftVersion: draft.draftVersion.current, note });
    await client.invalidateQueries({ queryKey: ['procedures'] });
    tell({ icon: 'check', text: say('procedure.published', { version: out }) });
    onClose();
  };
  return (
    <FormDialog
      title={say('procedure.publish.title', { version })}
      act={say('procedure.publish')}
      isReady
      onSave={save}
      onClose={onClose}
    >
      <p className="dim">
        {say(publishedVersion === null ? 'procedure.publish.first' : 'procedure.publish.later')}
      </p>
      <Field label={say('procedure.publish.note')} optional={words('word.optional')}>
        <TextArea value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {publishedVersion !== null && (
        <div className={css.inDialog}>
          {diff ? (
            <DiffView diff={diff} />
          ) : (
            <Skeleton rows={3} shape="lines" label={words('word.loading')} />
          )}
        </div>
      )}
    </FormDialog>
  );
}

interface PublishProps {
  procedure: Procedure;
  draft: Draft;
  onClose: () => void;
}
