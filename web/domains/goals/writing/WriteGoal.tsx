import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useMe } from '../../team/use-me.ts';
import { choicesQuery, writeGoal } from '../api.ts';
import { useText } from '../text.ts';
import type { Goal } from '../types.ts';
import { usualDays } from '../whole-days.ts';
import { Before } from './Before.tsx';
import { type Draft, draftLike, fits, goalOf, startOfDraft, targetOf, unitOf } from './draft.ts';
import { Whom } from './Whom.tsx';
import { Why } from './Why.tsx';

const periods = ['week', 'month', 'quarter'] as const;

/** Writing a goal down: what, for whom, where it should be, and by when; with what was before it. One that is like another begins with what stands in that. */
export function WriteGoal({ onClose, like }: { onClose: () => void; like?: Goal }) {
  const say = useText();
  const words = useWords();
  const me = useMe().member.id;
  const leads = useMay('goals:write');
  const { busy, press } = useActs('goals');
  const choices = useQuery(choicesQuery).data ?? [];
  const [draft, setDraft] = useState<Draft>(() =>
    like ? draftLike(like, new Date(), me) : startOfDraft(new Date(), leads ? 'company' : 'me'),
  );
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const open = choices.filter((choice) => fits(choice, draft.whom));
  const choice = open.find(({ key }) => key === draft.measure) ?? open[0];
  const unit = choice && unitOf(choice);
  const goal = choice && goalOf(draft, choice, me);
  const direction = goal?.direction ?? 'up';
  return (
    <Dialog open onClose={onClose} title={say('goals.new')} text={choice?.how}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (goal)
            press(async () => {
              await writeGoal(goal);
              onClose();
            });
        }}
      >
        <Field label={say('goals.write.measure')}>
          <Select
            value={choice?.key ?? ''}
            onChange={(measure) => set({ measure, direction: null })}
            options={open.map(({ key, name }) => ({ value: key, label: name }))}
          />
        </Field>
        <Whom draft={draft} set={set} leads={leads} />
        {choice?.business && (
          <Check checked={draft.isBusiness} onChange={(isBusiness) => set({ isBusiness })}>
            {say('goals.write.business')}
          </Check>
        )}
        <div className={layout.two}>
          <Field label={say('goals.write.direction')}>
            <Select
              value={direction}
              onChange={(next) => set({ direction: next })}
              options={(['up', 'down'] as const).map((value) => ({
                value,
                label: say(`goals.direction.${value}`),
              }))}
            />
          </Field>
          <Field
            label={say('goals.write.target')}
            help={unit === 'percent' || unit === 'minutes' ? say(`goals.write.${unit}`) : undefined}
          >
            <TextInput
              required
              inputMode="decimal"
              value={draft.target}
              onChange={(event) => set({ target: event.target.value })}
            />
          </Field>
        </div>
        {goal && choice && <Before goal={goal} choice={choice} target={targetOf(draft, choice)} />}
        <div className={layout.two}>
          <Field label={say('goals.write.period')}>
            <Select
              value={draft.period}
              onChange={(period) => set({ period, ...usualDays(draft.startsOn, period) })}
              options={periods.map((value) => ({ value, label: say(`goals.period.${value}`) }))}
            />
          </Field>
          <Field label={say('goals.write.review')} help={say('goals.write.review.text')}>
            <TextInput
              type="date"
              value={draft.reviewOn}
              onChange={(event) => set({ reviewOn: event.target.value })}
            />
          </Field>
        </div>
        <div className={layout.two}>
          {(['startsOn', 'endsOn'] as const).map((key) => (
            <Field key={key} label={say(key === 'startsOn' ? 'goals.write.from' : 'goals.write.until')}>
              <TextInput
                required
                type="date"
                value={draft[key]}
                onChange={(event) => set({ [key]: event.target.value })}
              />
            </Field>
          ))}
        </div>
        <Why value={draft.why} onChange={(why) => set({ why })} />
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            disabled={!goal || targetOf(draft, choice) === null}
          >
            {say('goals.write.save')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
