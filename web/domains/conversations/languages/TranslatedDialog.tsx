import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { type Language, languageNames } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { takeBack } from '../api.ts';
import { useText } from '../text.ts';
import { translateDraft, writeTranslated } from './api.ts';
import css from './languages.module.css';

const UNDO_SECONDS = 10;

/** One writes in one's own language and sees how it reads in the customer's, which can be mended before it leaves. */
export function TranslatedDialog({ requestId, theirs, isLive, onClose }: DialogProps) {
  const say = useText();
  const words = useWords();
  const own = useLanguage();
  const { busy, once } = useOnce();
  const send = useSending(requestId, isLive);
  const [original, setOriginal] = useState('');
  const [translated, setTranslated] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const step = async () => {
    try {
      setError(null);
      if (translated === null) setTranslated((await translateDraft(requestId, theirs, original.trim())).text);
      else {
        await send({ body: translated.trim(), original: original.trim(), language: own });
        onClose();
      }
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('talk.languages.write', { language: languageNames[own] })}
      text={say('talk.languages.text', { language: languageNames[theirs] })}
      wide
    >
      <form
        className={css.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void once(step);
        }}
      >
        <FormProblem error={error} />
        <Field label={languageNames[own]}>
          <TextArea
            required
            rows={4}
            lang={own}
            value={original}
            onChange={(event) => {
              setOriginal(event.target.value);
              setTranslated(null);
            }}
          />
        </Field>
        {translated !== null && (
          <Field label={languageNames[theirs]} help={say('talk.languages.mend')}>
            <TextArea
              required
              rows={4}
              lang={theirs}
              value={translated}
              onChange={(event) => setTranslated(event.target.value)}
            />
          </Field>
        )}
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" busy={busy} icon={translated === null ? 'globe' : 'send'}>
            {say(translated === null ? 'talk.languages.see' : 'talk.languages.send')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

function useSending(requestId: string, isLive: boolean) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const refresh = () => client.invalidateQueries({ queryKey: ['messages', requestId] });
  return async (given: { body: string; original: string; language: Language }) => {
    const sendAfterSeconds = isLive ? 0 : UNDO_SECONDS;
    const { id } = await writeTranslated(requestId, { ...given, sendAfterSeconds });
    const undo = () => void attempt(() => takeBack(id)).then(refresh);
    const way = isLive ? {} : { seconds: UNDO_SECONDS, undo };
    tell({ icon: 'send', text: say('talk.languages.sent'), ...way });
    await refresh();
  };
}

interface DialogProps {
  requestId: string;
  theirs: Language;
  isLive: boolean;
  onClose: () => void;
}
