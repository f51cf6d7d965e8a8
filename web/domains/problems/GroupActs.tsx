import { lazy, Suspense, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { Group } from './types.ts';
import { useGroupActs } from './use-group-acts.ts';

const RenameDialog = lazy(() => import('./RenameDialog.tsx').then((m) => ({ default: m.RenameDialog })));
const MergeDialog = lazy(() => import('./MergeDialog.tsx').then((m) => ({ default: m.MergeDialog })));

/** What a person may decide about a group as a whole. */
export function GroupActs({ group }: { group: Group }) {
  const say = useText();
  const acts = useGroupActs();
  const [asked, setAsked] = useState<'rename' | 'merge' | null>(null);
  const close = () => setAsked(null);
  return (
    <div className={css.bar}>
      <Button icon="pencil" onClick={() => setAsked('rename')}>
        {say('groups.rename')}
      </Button>
      <Button icon="merge" onClick={() => setAsked('merge')}>
        {say('groups.merge')}
      </Button>
      <Button icon={group.isPinned ? 'open' : 'pin'} onClick={() => void acts.pin(group)}>
        {say(group.isPinned ? 'groups.unpin' : 'groups.pin')}
      </Button>
      <Suspense>
        {asked === 'rename' && <RenameDialog group={group} onClose={close} />}
        {asked === 'merge' && <MergeDialog group={group} onClose={close} />}
      </Suspense>
    </div>
  );
}
