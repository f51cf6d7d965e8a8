import { lazy, Suspense, useState } from 'react';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useText } from '../apps/text.ts';
import type { AskProps } from './ask-props.ts';

const ChoicesDialog = lazy(() => import('./ChoicesDialog.tsx').then((m) => ({ default: m.ChoicesDialog })));

/** Asks the customer something with answers to choose among. */
export function ChoicesButton(props: AskProps) {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton
        icon="check-c"
        side="top"
        label={say('app.choices.ask')}
        disabled={props.isShut}
        onClick={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <ChoicesDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
