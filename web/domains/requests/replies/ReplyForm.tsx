import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { DialogActs } from '../../../design/layers/Dialog.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';
import { addReply, type CannedReply, changeReply, type ReplyInput } from './api.ts';
import { Keeping } from './Keeping.tsx';
import { WordsField } from './WordsField.tsx';

const fresh: ReplyInput = {
  title: '',
  shortcut: '',
  text: { en: '', id: '', th: '' },
  shared: false,
  teamId: null,
};

/** Title, shortcut, the words in three languages, and whose it is. */
export function ReplyForm({ reply, onDone }: { reply: CannedReply | null; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { busy, once } = useOnce();
  const [input, setInput] = useState<ReplyInput>(reply ? inputOf(reply) : fresh);
  const set = (change: Partial<ReplyInput>) => setInput({ ...input, ...change });
  const save = async () => {
    try {
      if (reply) await changeReply(reply.id, input);
      else await addReply(input);
      await client.invalidateQueries({ queryKey: ['canned-replies'] });
      tell({ icon: 'check', text: words('word.saved') });
      onDone();
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        void once(save);
      }}
    >
      <div className={layout.two}>
        <Field label={say('reply.name')}>
          <TextInput
            required
            maxLength={200}
            value={input.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </Field>
        <Field label={say('reply.shortcut')} help={say('reply.shortcut.help')}>
          <TextInput
            required
            maxLength={40}
            value={input.shortcut}
            onChange={(event) => set({ shortcut: event.target.value.replace(/^\//, '') })}
          />
        </Field>
      </div>
      <WordsField label={say('reply.words')} value={input.text} onChange={(text) => set({ text })} />
      <Keeping shared={input.shared} teamId={input.teamId} onChange={set} />
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="primary" busy={busy}>
          {words('word.save')}
        </Button>
      </DialogActs>
    </form>
  );
}

function inputOf({ title, shortcut, text, shared, teamId }: CannedReply): ReplyInput {
  return { title, shortcut, text, shared, teamId };
}
