import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { publish, sendBack } from '../api.ts';
import { useText } from '../text.ts';
import type { Article } from '../types.ts';
import type { Keeping } from './use-keeping.ts';

/** Asks when the words come out. */
export function LaterDialog({ article, language, keeping, onClose }: LaterProps) {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const [when, setWhen] = useState('');
  const title = article.translations.find((one) => one.language === language)?.title ?? '';
  const save = async () => {
    if (!(await keeping.flush())) return;
    const at = new Date(when).toISOString();
    await publish(article.id, language, { at });
    await client.invalidateQueries({ queryKey: ['articles'] });
    tell({ icon: 'clock', text: say('article.scheduled', { title, time: dates.full(at) }) });
    onClose();
  };
  return (
    <FormDialog
      title={say('article.publish.later')}
      act={say('article.publish.schedule')}
      isReady={when !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('article.publish.when')}>
        <TextInput type="datetime-local" value={when} onChange={(event) => setWhen(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

/** Sends the words back to their writer with what is missing. */
export function SendBackDialog({ article, language, onClose }: DialogProps) {
  const say = useText();
  const client = useQueryClient();
  const [why, setWhy] = useState('');
  const save = async () => {
    await sendBack(article.id, language, why);
    await client.invalidateQueries({ queryKey: ['articles'] });
    onClose();
  };
  return (
    <FormDialog
      title={say('article.sendBack')}
      act={say('article.sendBack').replace(/ …$/, '')}
      isReady={why.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('article.sendBack.why')}>
        <TextArea value={why} maxLength={2000} onChange={(event) => setWhy(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

interface DialogProps {
  article: Article;
  language: Language;
  onClose: () => void;
}

interface LaterProps extends DialogProps {
  keeping: Keeping;
}
