import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { messagesQuery, takeBack } from '../../conversations/api.ts';
import { movePromise, noticeQuery } from '../api.ts';
import { readAt } from '../due-words.ts';
import { useText } from '../text.ts';
import type { PromiseItem } from '../types.ts';
import { useDueWords } from '../use-due-words.ts';
import { usePromiseActs } from '../use-promise-acts.ts';
import { DayAndTime } from './DayAndTime.tsx';
import css from './promises.module.css';

const UNDO_SECONDS = 10;

/** Another date, and the words in the customer's language that tell them so before the first one breaks. */
export function MoveDialog({ promise, requestId, onClose }: MoveDialogProps) {
  const say = useText();
  const words = useWords();
  const due = useDueWords();
  const [when, setWhen] = useState({ day: '', time: '' });
  const [own, setOwn] = useState<string | null>(null);
  const at = readAt(when.day, when.time, new Date());
  const prepared = useQuery({ ...noticeQuery(promise.id, at), enabled: at !== null }).data;
  const body = own ?? prepared ?? '';
  const move = useMove(promise, requestId);
  const submit = async () => {
    if (at && body.trim() && (await move(at, body.trim()))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('promises.move')}
      text={say('promises.move.text', { due: due(promise) })}
    >
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <DayAndTime {...when} onChange={setWhen} />
        <Field label={say('promises.move.message')} help={say('promises.move.help')}>
          <TextArea rows={5} value={body} onChange={(event) => setOwn(event.target.value)} disabled={!at} />
        </Field>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" icon="send" disabled={!at || !body.trim()}>
            {say('promises.move.send')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

/** Moves it and tells the customer; taking the message back lets the first date stand. */
function useMove(promise: PromiseItem, requestId: string) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { refresh } = usePromiseActs();
  const renew = () =>
    Promise.all([refresh(), client.invalidateQueries({ queryKey: messagesQuery(requestId).queryKey })]);
  return async (at: string, body: string): Promise<boolean> => {
    try {
      const { messageId } = await movePromise(promise.id, { at, body, sendAfterSeconds: UNDO_SECONDS });
      const undo = () =>
        void takeBack(messageId)
          .catch((error) => tellError(error, words))
          .then(renew);
      tell({ icon: 'send', text: say('promises.told.moved'), seconds: UNDO_SECONDS, undo });
      return true;
    } catch (error) {
      tellError(error, words);
      return false;
    } finally {
      await renew();
    }
  };
}

interface MoveDialogProps {
  promise: PromiseItem;
  requestId: string;
  onClose: () => void;
}
