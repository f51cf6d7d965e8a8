import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field } from '../../../design/forms/Field.tsx';
import forms from '../../../design/forms/forms.module.css';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { importProcedure } from '../api.ts';
import { useText } from '../text.ts';

/** Takes a procedure over from a file; where it cannot be read the line is named. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const save = async () => {
    if (!file) return;
    const { id } = await importProcedure(await file.text());
    await client.invalidateQueries({ queryKey: ['procedures', 'list'] });
    tell({ icon: 'check', text: say('procedures.imported') });
    go(paths.procedure(slug, id), {});
  };
  return (
    <FormDialog
      title={say('procedures.import')}
      act={say('procedures.import.act')}
      isReady={file !== null}
      onSave={save}
      onClose={onClose}
    >
      <p className="dim">{say('procedures.import.text')}</p>
      <Field label={say('procedures.import.file')}>
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
