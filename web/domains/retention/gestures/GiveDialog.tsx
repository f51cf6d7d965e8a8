import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useMoney } from '../../orders/use-money.ts';
import { declineGesture, giveGesture } from './api.ts';
import { useText } from './text.ts';
import type { Offered, Suggested } from './types.ts';
import { useGestureWords } from './use-words.ts';

/** Gives what is suggested, or something else with a word why; beyond the budget only whoever leads. */
export function GiveDialog({ gesture, offered, requestId, currency, onClose }: GiveProps) {
  const say = useText();
  const client = useQueryClient();
  const money = useMoney();
  const { nameOf, occasionOf } = useGestureWords();
  const [chosenId, choose] = useState(gesture.proposedId ?? offered.choices[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const [isBeyond, setBeyond] = useState(false);
  const chosen = offered.choices.find(({ id }) => id === chosenId);
  const isOther = chosenId !== gesture.proposedId;
  const isReady = chosen !== undefined && (!isOther || reason.trim() !== '') && (!chosen.isOver || isBeyond);
  const save = async () => {
    const gift = {
      gestureKindId: chosenId,
      request: requestId,
      reason: reason.trim(),
      isOverBudget: isBeyond,
    };
    await giveGesture(gesture.id, gift);
    await client.invalidateQueries({ queryKey: ['retention', 'gestures'] });
    tell({ icon: 'gift', text: say('gesture.given') });
    onClose();
  };
  return (
    <FormDialog
      title={occasionOf(gesture)}
      act={say('gesture.give')}
      isReady={isReady}
      onSave={save}
      onClose={onClose}
    >
      <Field
        label={say('gesture.what')}
        help={say('gesture.left', { left: money(offered.leftMinor, currency) })}
      >
        <Select
          value={chosenId}
          onChange={choose}
          options={offered.choices.map(({ id, names, costMinor }) => ({
            value: id,
            label: say('gesture.choice', { name: nameOf(names), cost: money(costMinor, currency) }),
          }))}
        />
      </Field>
      {isOther && (
        <Field label={say('gesture.why')}>
          <TextInput value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
        </Field>
      )}
      {chosen?.isOver &&
        (offered.mayExceed ? (
          <Check checked={isBeyond} onChange={setBeyond}>
            {say('gesture.beyond')}
          </Check>
        ) : (
          <Notice tone="soon">{say('gesture.askLead')}</Notice>
        ))}
    </FormDialog>
  );
}

interface GiveProps {
  gesture: Suggested;
  offered: Offered;
  /** The request that it is given on, whose team's budget bears it too. */
  requestId: string | null;
  currency: string;
  onClose: () => void;
}

/** Says no, with a word why: so that the rules can be made better. */
export function DeclineDialog({ gesture, onClose }: Pick<GiveProps, 'gesture' | 'onClose'>) {
  const say = useText();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const { occasionOf } = useGestureWords();
  const save = async () => {
    await declineGesture(gesture.id, reason.trim());
    await client.invalidateQueries({ queryKey: ['retention', 'gestures'] });
    tell({ icon: 'check', text: say('gesture.declined') });
    onClose();
  };
  return (
    <FormDialog
      title={occasionOf(gesture)}
      act={say('gesture.decline')}
      isReady={reason.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('gesture.whyNot')}>
        <TextInput value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
