import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { showsChoices } from '../../../../server/domains/channels/shape/rules/capabilities.ts';
import { choiceLimits } from '../../../../server/domains/conversations/rules/choices.ts';
import { Button } from '../../../design/Button.tsx';
import { Field, TextArea, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { FormProblem } from '../../../platform/client/FormProblem.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { takeBack } from '../../conversations/api.ts';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { useText } from '../apps/text.ts';
import { askWithChoices } from './api.ts';
import type { AskProps } from './ask-props.ts';
import css from './way.module.css';

const UNDO_SECONDS = 10;

/** A question and two to ten answers, with what becomes of them on the customer's channel. */
export function ChoicesDialog({ requestId, way, channel, onClose }: AskProps & { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const talk = useTalk();
  const { busy, once } = useOnce();
  const ask = useAsking(requestId, channel);
  const [question, setQuestion] = useState('');
  const [answers, setAnswers] = useState<Answer[]>([blank(), blank()]);
  const [error, setError] = useState<unknown>(null);
  const filled = answers.map(({ text }) => text.trim()).filter(Boolean);
  const isTwice = new Set(filled).size < filled.length;
  const how = showsChoices(channel === 'email' ? null : (way?.can ?? null), filled.length);
  const submit = async () => {
    try {
      await ask(question.trim(), filled);
      onClose();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog open onClose={onClose} title={say('app.choices.ask')} text={say('app.choices.text')}>
      <form
        className={css.ask}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void once(submit);
        }}
      >
        <FormProblem error={error} />
        <Field label={say('app.choices.question')}>
          <TextArea required value={question} onChange={(event) => setQuestion(event.target.value)} />
        </Field>
        <Answers answers={answers} onChange={setAnswers} error={isTwice ? say('app.choices.twice') : null} />
        <p className={css.hint}>
          {say(`app.choices.${how}`, { channel: channelLabel(way?.channel ?? channel, talk) })}
        </p>
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button
            type="submit"
            kind="primary"
            icon="send"
            busy={busy}
            disabled={question.trim() === '' || filled.length < choiceLimits.least || isTwice}
          >
            {say('app.choices.send')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

/** Sends the question; whoever chats waits for it, all else may be taken back. */
function useAsking(requestId: string, channel: string) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const isLive = channel === 'chat';
  const refresh = () => client.invalidateQueries({ queryKey: ['messages', requestId] });
  return async (body: string, choices: string[]) => {
    const sendAfterSeconds = isLive ? 0 : UNDO_SECONDS;
    const { id } = await askWithChoices(requestId, { body, choices, sendAfterSeconds });
    const undo = () => void attempt(() => takeBack(id)).then(refresh);
    tell({ icon: 'send', text: say('app.choices.sent'), ...(isLive ? {} : { seconds: UNDO_SECONDS, undo }) });
    await refresh();
  };
}

interface Answer {
  key: string;
  text: string;
}
const blank = (): Answer => ({ key: crypto.randomUUID(), text: '' });

function Answers({ answers, onChange, error }: AnswersProps) {
  const say = useText();
  const change = (key: string, text: string) =>
    onChange(answers.map((one) => (one.key === key ? { key, text } : one)));
  return (
    <>
      {answers.map(({ key, text }, at) => (
        <div key={key} className={css.answer}>
          <Field
            label={say('app.choices.answer', { number: at + 1 })}
            error={error && at === answers.length - 1 ? error : undefined}
          >
            <TextInput
              value={text}
              maxLength={choiceLimits.length}
              required={at < choiceLimits.least}
              onChange={(event) => change(key, event.target.value)}
            />
          </Field>
          {answers.length > choiceLimits.least && (
            <IconButton
              icon="x"
              label={say('app.choices.remove', { number: at + 1 })}
              onClick={() => onChange(answers.filter((one) => one.key !== key))}
            />
          )}
        </div>
      ))}
      {answers.length < choiceLimits.most && (
        <span>
          <Button small icon="plus" onClick={() => onChange([...answers, blank()])}>
            {say('app.choices.add')}
          </Button>
        </span>
      )}
    </>
  );
}

interface AnswersProps {
  answers: Answer[];
  onChange: (answers: Answer[]) => void;
  error: string | null;
}
