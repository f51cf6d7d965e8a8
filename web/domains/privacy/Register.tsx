import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { Panel } from '../../design/Page.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { useMay } from '../team/use-me.ts';
import { noteProcessing, registerQuery } from './api.ts';
import { ExportButton } from './ExportButton.tsx';
import { Processors } from './Processors.tsx';
import css from './privacy.module.css';
import { Risks } from './Risks.tsx';
import { useText } from './text.ts';
import type { ProcessingNote, RegisterEntry } from './types.ts';
import { useChange } from './use-change.ts';

const noteFields = ['purpose', 'basis', 'recipients', 'transfers'] as const;

/** The records of processing: what the program itself says that it keeps, and what the company adds. */
export function Register() {
  const say = useText();
  const { data = [] } = useQuery(registerQuery);
  const mayWrite = useMay('privacy:write');
  const [edited, setEdited] = useState<RegisterEntry | null>(null);
  return (
    <>
      <div className={css.intro}>
        <p className="dim">{say('privacy.register.text')}</p>
        <span className={css.acts}>
          <ExportButton />
          <ExportButton table="activities" />
        </span>
      </div>
      {data.map((entry) => (
        <Panel
          key={entry.activity}
          title={say(`privacy.activity.${entry.activity}`)}
          meta={entry.about.map((who) => say(`privacy.about.${who}`)).join(' · ')}
          end={
            mayWrite && (
              <Button small icon="pencil" onClick={() => setEdited(entry)}>
                {say('privacy.register.edit')}
              </Button>
            )
          }
        >
          <dl className={css.facts}>
            {noteFields.map((field) => (
              <div key={field}>
                <dt>{say(`privacy.register.${field}`)}</dt>
                <dd>{entry.note[field] || '–'}</dd>
              </div>
            ))}
          </dl>
          <details>
            <summary>{say('privacy.register.data', { count: entry.data.length })}</summary>
            <ul className={css.tables}>
              {entry.data.map(({ table, columns }) => (
                <li key={table}>
                  <code>{table}</code> {columns.join(', ')}
                </li>
              ))}
            </ul>
          </details>
        </Panel>
      ))}
      <Processors />
      <Risks />
      {edited && <NoteDialog entry={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function NoteDialog({ entry, onClose }: { entry: RegisterEntry; onClose: () => void }) {
  const say = useText();
  const change = useChange();
  const [note, setNote] = useState<ProcessingNote>(entry.note);
  return (
    <FormDialog
      title={say(`privacy.activity.${entry.activity}`)}
      act={say('privacy.save')}
      isReady
      onClose={onClose}
      onSave={async () => {
        if (await change(() => noteProcessing(entry.activity, note))) onClose();
      }}
    >
      {noteFields.map((field) => (
        <Field key={field} label={say(`privacy.register.${field}`)}>
          <TextArea
            rows={2}
            value={note[field]}
            onChange={(event) => setNote({ ...note, [field]: event.target.value })}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
