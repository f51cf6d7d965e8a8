import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { createCourse } from '../api.ts';
import { useText } from '../text.ts';

/** A name in my language; the rest is written in the editor. */
export default function NewCourse({ onClose }: { onClose: () => void }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const language = useLanguage();
  const [name, setName] = useState('');
  const save = async () => {
    const { id } = await createCourse({ names: { en: '', id: '', th: '', [language]: name.trim() } });
    await client.invalidateQueries({ queryKey: ['training'] });
    go(paths.courseEditor(slug, id), {});
  };
  return (
    <FormDialog
      title={say('training.new')}
      act={say('training.new')}
      isReady={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('training.name')}>
        <TextInput value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
