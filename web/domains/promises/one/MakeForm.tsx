import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { readAt } from '../due-words.ts';
import { useText } from '../text.ts';
import { usePromiseActs } from '../use-promise-acts.ts';
import { DayAndTime } from './DayAndTime.tsx';
import css from './promises.module.css';

/** A promise by hand: one that was given on the phone, say. */
export function MakeForm({ requestId, onDone }: { requestId: string; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const acts = usePromiseActs();
  const { busy, once } = useOnce();
  const [when, setWhen] = useState({ day: '', time: '' });
  const [what, setWhat] = useState('');
  const at = readAt(when.day, when.time, new Date());
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(async () => {
          if (at && (await acts.make(requestId, { at, words: what.trim() }))) onDone();
        });
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <DayAndTime {...when} onChange={setWhen} />
      <Field label={say('promises.what')} optional={words('word.optional')}>
        <TextInput value={what} maxLength={500} onChange={(event) => setWhat(event.target.value)} />
      </Field>
      <div className={css.acts}>
        <Button type="submit" kind="primary" small busy={busy} disabled={!at}>
          {say('promises.make')}
        </Button>
        <Button kind="quiet" small onClick={onDone}>
          {words('word.cancel')}
        </Button>
      </div>
    </form>
  );
}
