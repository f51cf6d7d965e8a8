import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { fillTemplate, placesOf } from '../../../../server/domains/channels/shape/rules/template.ts';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../apps/text.ts';
import { sendTemplate, type WayTemplate } from './api.ts';

interface DialogProps {
  requestId: string;
  templates: WayTemplate[];
  onClose: () => void;
}

/** Chooses an approved template, fills its places, and shows how it reads before it leaves. */
export function TemplateDialog({ requestId, templates, onClose }: DialogProps) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState(templates[0]?.id ?? '');
  const [values, setValues] = useState<Record<string, string>>({});
  const [error, setError] = useState<unknown>(null);
  const template = templates.find(({ id }) => id === chosen);
  const places = template ? placesOf(template.body) : [];
  const filled = places.map((place) => values[place]?.trim() ?? '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await sendTemplate(requestId, chosen, filled);
      await client.invalidateQueries({ queryKey: ['messages', requestId] });
      tell({ icon: 'send', text: say('app.template.sent') });
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog open onClose={onClose} title={say('app.template.choose')}>
      <form className="col" style={{ marginTop: 16 }} onSubmit={(event) => void submit(event)}>
        <FormProblem error={error} />
        <Field label={say('app.template')}>
          <Select
            value={chosen}
            onChange={(id) => {
              setChosen(id);
              setValues({});
            }}
            options={templates.map(({ id, name, language }) => ({
              value: id,
              label: `${name} (${language})`,
            }))}
          />
        </Field>
        {places.map((place) => (
          <Field key={place} label={say('app.template.place', { place })}>
            <TextInput
              required
              value={values[place] ?? ''}
              onChange={(event) => setValues({ ...values, [place]: event.target.value })}
            />
          </Field>
        ))}
        {template && <blockquote className="dim">{previewOf(template.body, places, filled)}</blockquote>}
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={!template}>
            {say('app.template.send')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

/** Places that are empty yet stand as they are. */
function previewOf(body: string, places: string[], filled: string[]): string {
  return fillTemplate(
    body,
    places.map((place, at) => filled[at] || `{{${place}}}`),
  );
}
