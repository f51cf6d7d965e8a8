import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { useOnce } from '../../../platform/undo/use-attempt.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import { useMerging } from './use-merging.ts';

const MergeDialog = lazy(() => import('./MergeDialog.tsx'));

/** What a person says of two who may be one: look and merge, or they are not the same. */
export function SuggestedActs({ customer, other }: { customer: Customer; other: Customer }) {
  const say = useText();
  const merging = useMerging(customer);
  const { busy, once } = useOnce();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small icon="merge" onClick={() => setOpen(true)}>
        {say('merge.look')}
      </Button>
      <Button small kind="quiet" busy={busy} onClick={() => void once(() => merging.apart(other))}>
        {say('merge.apart')}
      </Button>
      {open && (
        <Suspense>
          <MergeDialog customer={customer} chosen={other} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
