import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { publish } from '../api.ts';
import { useText } from '../text.ts';
import type { Course } from '../types.ts';
import type { Draft } from './use-draft.ts';

/** What comes out, said in a note; and whether whoever knows it is asked to learn it anew. */
export default function PublishDialog({ course, draft, onClose }: PublishProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [note, setNote] = useState('');
  const [asksAgain, setAsksAgain] = useState(false);
  const version = (course.publishedVersion ?? 0) + 1;
  const hasExamples =
    draft.content.lessons.some(({ examples }) => examples.length > 0) || course.weekOf !== null;
  const save = async () => {
    const body = { draftVersion: draft.draftVersion.current, note, asksAgain };
    const { version: out } = await publish(course.id, body);
    await client.invalidateQueries({ queryKey: ['training'] });
    await client.invalidateQueries({ queryKey: ['training-draft', course.id] });
    tell({ icon: 'check', text: say('training.published', { version: out }) });
    onClose();
  };
  return (
    <FormDialog
      title={say('training.publish.title', { version })}
      act={say('training.publish')}
      isReady
      onSave={save}
      onClose={onClose}
    >
      {hasExamples && <p className="dim">{say('training.publish.read')}</p>}
      <Field label={say('training.publish.note')} optional={words('word.optional')}>
        <TextArea value={note} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </Field>
      {course.publishedVersion !== null && (
        <Check checked={asksAgain} onChange={setAsksAgain}>
          {say('training.publish.asksAgain')}
        </Check>
      )}
    </FormDialog>
  );
}

interface PublishProps {
  course: Course;
  draft: Draft;
  onClose: () => void;
}
