import { type ReactNode, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText } from '../text.ts';

/** What is left of the menu of a request for somebody who may read it alone. */
export function ReaderMenu({ further }: { further: ReactNode }) {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const [open, setOpen] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(location.href);
    tell({ icon: 'link', text: words('word.copied') });
  };
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      label={words('word.more')}
      trigger={
        <Button kind="quiet" small icon="more" aria-label={words('word.more')} title={words('word.more')} />
      }
    >
      {further}
      <MenuItem icon="link" onClick={() => void attempt(copy)}>
        {say('requests.copyLink')}
      </MenuItem>
    </Menu>
  );
}
