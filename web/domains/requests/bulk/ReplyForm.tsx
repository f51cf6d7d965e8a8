import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { WordsField } from '../replies/WordsField.tsx';
import type { Act } from './api.ts';
import { useText } from './text.ts';

const greeting = '{customer.greeting}\n\n';

/** One reply to many, each greeted by name in their own language. */
export function ReplyForm({ onClose, onAct }: FormProps) {
  const say = useText();
  const words = useWords();
  const own = useLanguage();
  const [text, setText] = useState({ en: '', id: '', th: '', [own]: greeting });
  const said = Object.fromEntries(
    Object.entries(text).map(([language, one]) => [language, one.trim() === greeting.trim() ? '' : one]),
  );
  const isSaid = Object.values(said).some((one) => one.trim() !== '');
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('requests.bulk.reply')}
      text={say('requests.bulk.replyWords')}
      wide
    >
      <form
        className="col"
        style={{ marginTop: 16 }}
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          if (isSaid) onAct(say('requests.bulk.reply'), { kind: 'reply', text: said });
        }}
      >
        <WordsField label={say('requests.bulk.reply')} value={text} onChange={setText} />
        <DialogActs>
          <Button kind="quiet" onClick={onClose}>
            {words('word.cancel')}
          </Button>
          <Button type="submit" kind="primary" disabled={!isSaid}>
            {say('requests.bulk.look')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface FormProps {
  onClose: () => void;
  onAct: (name: string, act: Act) => void;
}
