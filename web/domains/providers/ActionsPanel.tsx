import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Measure, measures } from '../../../server/domains/providers/rules/targets.ts';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Field, TextArea, TextInput } from '../../design/forms/Field.tsx';
import layout from '../../design/forms/layout.module.css';
import lines from '../../design/forms/lines.module.css';
import { Select } from '../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../design/layers/Dialog.tsx';
import { Panel } from '../../design/Page.tsx';
import { Loaded } from '../../platform/client/Loaded.tsx';
import { useDates } from '../../platform/messages/text.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay, useMembers } from '../team/use-me.ts';
import { actionsQuery, checkAction, finishAction, planAction } from './api.ts';
import { useText } from './text.ts';
import type { CorrectiveAction } from './types.ts';

/** What is done about targets that were missed. */
export function ActionsPanel({ providerId, month, isTheirs }: ActionsProps) {
  const say = useText();
  const may = useMay('providers:work');
  const [isPlanning, setPlanning] = useState(false);
  return (
    <Panel
      title={say('contract.actions')}
      end={
        may && (
          <Button small icon="plus" onClick={() => setPlanning(true)}>
            {say('contract.action.plan')}
          </Button>
        )
      }
    >
      <Loaded of={useQuery(actionsQuery(providerId))}>
        {(all) =>
          all.length === 0 ? (
            <p className="dim t13">{say('contract.actions.empty')}</p>
          ) : (
            all.map((one) => <Line key={one.id} action={one} isTheirs={isTheirs} />)
          )
        }
      </Loaded>
      {isPlanning && <PlanDialog {...{ providerId, month }} onClose={() => setPlanning(false)} />}
    </Panel>
  );
}

function Line({ action, isTheirs }: { action: CorrectiveAction; isTheirs: boolean }) {
  const say = useText();
  const dates = useDates();
  const { busy, press } = useActs('provider-contracts');
  const { id, measure, cause, doneAt, outcome, owner, dueOn } = action;
  const state = outcome ?? (doneAt ? 'done' : 'open');
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b>{action.action}</b>
        <small>
          {say(`contract.measure.${measure}`)}: {cause} · {owner.name} · {dates.shortDay(`${dueOn}T12:00:00`)}
        </small>
      </span>
      <Chip small tone={outcome === 'helped' ? 'kept' : 'plain'}>
        {say(`contract.action.${state}`)}
      </Chip>
      {!doneAt && (
        <Button small busy={busy} onClick={() => press(() => finishAction(id))}>
          {say('contract.action.finish')}
        </Button>
      )}
      {doneAt && !outcome && !isTheirs && (
        <>
          <Button small busy={busy} onClick={() => press(() => checkAction(id, 'helped'))}>
            {say('contract.action.itHelped')}
          </Button>
          <Button small busy={busy} onClick={() => press(() => checkAction(id, 'did-not-help'))}>
            {say('contract.action.itDidNot')}
          </Button>
        </>
      )}
    </div>
  );
}

function PlanDialog({ providerId, month, onClose }: PlanProps) {
  const say = useText();
  const words = useWords();
  const members = useMembers();
  const { busy, act } = useActs('provider-contracts');
  const [measure, setMeasure] = useState<Measure>('first-reply');
  const [cause, setCause] = useState('');
  const [action, setAction] = useState('');
  const [ownerId, setOwnerId] = useState(members[0]?.id ?? '');
  const [dueOn, setDueOn] = useState('');
  const plan = async () => {
    const fields = { month, measure, cause, action, ownerId, dueOn };
    if (await act(() => planAction(providerId, fields))) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={say('contract.action.plan')}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          void plan();
        }}
      >
        <Field label={say('contract.target')}>
          <Select
            value={measure}
            onChange={setMeasure}
            options={measures.map((value) => ({ value, label: say(`contract.measure.${value}`) }))}
          />
        </Field>
        <Field label={say('contract.action.cause')}>
          <TextArea required minLength={3} value={cause} onChange={(event) => setCause(event.target.value)} />
        </Field>
        <Field label={say('contract.action.what')}>
          <TextArea
            required
            minLength={3}
            value={action}
            onChange={(event) => setAction(event.target.value)}
          />
        </Field>
        <div className={layout.two}>
          <Field label={say('contract.action.owner')}>
            <Select
              value={ownerId}
              onChange={setOwnerId}
              options={members.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label={say('contract.action.due')}>
            <TextInput
              required
              type="date"
              value={dueOn}
              onChange={(event) => setDueOn(event.target.value)}
            />
          </Field>
        </div>
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

interface ActionsProps {
  providerId: string;
  month: string;
  /** The reader works for the provider. */
  isTheirs: boolean;
}
interface PlanProps {
  providerId: string;
  month: string;
  onClose: () => void;
}
