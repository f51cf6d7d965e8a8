import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field } from '../../../design/forms/Field.tsx';
import forms from '../../../design/forms/forms.module.css';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { importCourse } from '../api.ts';
import { useText } from '../text.ts';

/** Takes a course over from a file; where it cannot be read the line is named. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const save = async () => {
    if (!file) return;
    const { id } = await importCourse(await file.text());
    await client.invalidateQueries({ queryKey: ['training'] });
    tell({ icon: 'check', text: say('training.imported') });
    go(paths.courseEditor(slug, id), {});
  };
  return (
    <FormDialog
      title={say('training.import')}
      act={say('training.import.act')}
      isReady={file !== null}
      onSave={save}
      onClose={onClose}
    >
      <p className="dim">{say('training.import.text')}</p>
      <Field label={say('training.import.file')}>
        <input
          type="file"
          className={forms.input}
          accept=".md,.markdown,.txt,text/markdown"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </Field>
    </FormDialog>
  );
}
