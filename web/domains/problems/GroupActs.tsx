import { lazy, Suspense, useState } from 'react';
import { Button } from '../../design/Button.tsx';
import css from './problems.module.css';
import { useText } from './text.ts';
import type { Group } from './types.ts';
import { useGroupActs } from './use-group-acts.ts';
import { useGroupName } from './use-group-name.ts';

const RenameDialog = lazy(() => import('./RenameDialog.tsx').then((m) => ({ default: m.RenameDialog })));
const MergeDialog = lazy(() => import('./MergeDialog.tsx').then((m) => ({ default: m.MergeDialog })));

const NewProblemDialog = lazy(() =>
  import('./records/NewProblemDialog.tsx').then((m) => ({ default: m.NewProblemDialog })),
);

/** What a person may decide about a group as a whole, and that a problem is made of it. */
export function GroupActs({ group, mayWrite, mayWork }: GroupActsProps) {
  const say = useText();
  const acts = useGroupActs();
  const nameOf = useGroupName();
  const [asked, setAsked] = useState<'rename' | 'merge' | 'problem' | null>(null);
  const close = () => setAsked(null);
  return (
    <div className={css.bar}>
      {mayWork && (
        <Button icon="target" kind="primary" onClick={() => setAsked('problem')}>
          {say('problems.ofGroup')}
        </Button>
      )}
      {mayWrite && (
        <>
          <Button icon="pencil" onClick={() => setAsked('rename')}>
            {say('groups.rename')}
          </Button>
          <Button icon="merge" onClick={() => setAsked('merge')}>
            {say('groups.merge')}
          </Button>
          <Button icon={group.isPinned ? 'open' : 'pin'} onClick={() => void acts.pin(group)}>
            {say(group.isPinned ? 'groups.unpin' : 'groups.pin')}
          </Button>
        </>
      )}
      <Suspense>
        {asked === 'rename' && <RenameDialog group={group} onClose={close} />}
        {asked === 'merge' && <MergeDialog group={group} onClose={close} />}
        {asked === 'problem' && (
          <NewProblemDialog groupId={group.id} title={group.name ?? nameOf(group)} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

interface GroupActsProps {
  group: Group;
  mayWrite: boolean;
  mayWork: boolean;
}
