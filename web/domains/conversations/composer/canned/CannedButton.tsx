import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Picker } from '../../../../design/layers/Picker.tsx';
import { useText } from '../../text.ts';
import css from '../composer.module.css';
import type { WritingState } from '../use-writing.ts';
import type { CannedSource } from './canned.ts';
import { putWords } from './put-words.ts';

/** Searches what is kept ready and puts it into the words. */
export function CannedButton({ canned, language, state, onInsert }: CannedProps) {
  const say = useText();
  const [open, setOpen] = useState(false);
  const insert = async (id: string) => {
    const words = await canned.words(id, language);
    if (!words) return;
    putWords(state, words);
    onInsert();
  };
  return (
    <Picker
      open={open}
      onOpenChange={setOpen}
      label={say('canned.search')}
      emptyLabel={say('canned.empty')}
      items={canned.items}
      onPick={({ id }) => void insert(id)}
      trigger={
        <Button
          kind="quiet"
          icon="slash"
          className={css.canned}
          aria-label={say('canned.label')}
          title={`${say('canned.label')} (/)`}
        />
      }
    />
  );
}

interface CannedProps {
  canned: CannedSource;
  language: string;
  state: WritingState;
  onInsert: () => void;
}
