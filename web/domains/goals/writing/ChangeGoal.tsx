import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { changeGoal } from '../api.ts';
import { useText } from '../text.ts';
import type { GoalInFull } from '../types.ts';
import { changesOf, daysToCome } from './changes.ts';
import { Owner } from './Owner.tsx';
import { ReviewDays } from './ReviewDays.tsx';
import { Why } from './Why.tsx';

/** What may change of a goal: who looks after it, why, and when it is reviewed. Who wants another target writes another goal. */
export function ChangeGoal({ goal, onClose, onAnother }: ChangeGoalProps) {
  const say = useText();
  const words = useWords();
  const { busy, press } = useActs('goals');
  const [ownerId, setOwner] = useState(goal.owner.id);
  const [why, setWhy] = useState(goal.why);
  const [days, setDays] = useState(() => daysToCome(goal));
  const changes = changesOf(goal, { ownerId, why, days });
  return (
    <Dialog open onClose={onClose} title={say('goals.change')} text={goal.measure.name}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          press(async () => {
            if (Object.keys(changes).length > 0) await changeGoal(goal.id, changes);
            onClose();
          });
        }}
      >
        <Notice tone="plain" icon="target">
          {say('goals.change.stays')}{' '}
          <Button kind="quiet" small onClick={onAnother}>
            {say('goals.change.another')}
          </Button>
        </Notice>
        {goal.forWhom.kind !== 'member' && <Owner value={ownerId} onChange={setOwner} />}
        <Why value={why} onChange={setWhy} />
        <ReviewDays days={days} until={goal.endsOn} onChange={setDays} />
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {words('word.save')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}

interface ChangeGoalProps {
  goal: GoalInFull;
  onClose: () => void;
  /** Somebody wants another target: another goal like this one. */
  onAnother: () => void;
}
