import { useQuery, useQueryClient } from '@tanstack/react-query';
import { awayHabits } from '../../../../server/domains/requests/assignment/rules.ts';
import { Button } from '../../../design/Button.tsx';
import { Switch } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { keepPolicy, policiesQuery } from '../floor/api.ts';
import { useText } from '../floor/text.ts';
import type { AwayHabit, Policy } from '../floor/types.ts';
import css from './assignment.module.css';
import { Modes } from './Modes.tsx';

/** How the requests of each team find their owner; the first is for those that lie in no team. */
export function AssignmentPolicies() {
  const words = useWords();
  const say = useText();
  const { data, error, refetch } = useQuery(policiesQuery);
  if (error)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
        <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (!data) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  return (
    <>
      <p className={css.intro}>{say('assign.intro')}</p>
      {data.map((policy) => (
        <PolicyPanel key={policy.teamId ?? 'none'} policy={policy} />
      ))}
    </>
  );
}

function PolicyPanel({ policy }: { policy: Policy }) {
  const say = useText();
  const mayLead = useMay('team:lead');
  const change = useChange(policy);
  return (
    <Panel title={policy.teamName ?? say('floor.noTeam')}>
      <div className="col">
        {mayLead ? (
          <Switch checked={policy.isOn} onChange={(isOn) => void change({ isOn })}>
            {say('assign.on')}
          </Switch>
        ) : (
          <p className="mid">{say(policy.isOn ? 'assign.isOn' : 'assign.isOff')}</p>
        )}
        {policy.isOn && mayLead && (
          <>
            <Modes modes={policy.modes} onChange={(modes) => void change({ modes })} />
            <div className={css.two}>
              <Capacity policy={policy} onChange={(capacity) => void change({ capacity })} />
              <Field label={say('assign.whenAway')}>
                <Select<AwayHabit>
                  label={say('assign.whenAway')}
                  value={policy.whenAway}
                  onChange={(whenAway) => void change({ whenAway })}
                  options={awayHabits.map((value) => ({ value, label: say(`assign.whenAway.${value}`) }))}
                />
              </Field>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}

/** Saved when the field is left, so that no half-written number gives requests out. */
function Capacity({ policy, onChange }: { policy: Policy; onChange: (capacity: number) => void }) {
  const say = useText();
  return (
    <Field label={say('assign.capacity')} help={say('assign.capacity.help')}>
      <TextInput
        key={policy.capacity}
        type="number"
        min={1}
        max={500}
        defaultValue={policy.capacity}
        onBlur={(event) => {
          const capacity = Math.round(Number(event.target.value));
          if (capacity >= 1 && capacity <= 500 && capacity !== policy.capacity) onChange(capacity);
        }}
      />
    </Field>
  );
}

function useChange(policy: Policy) {
  const words = useWords();
  const attempt = useAttempt();
  const client = useQueryClient();
  const save = async (next: Policy) => {
    client.setQueryData<Policy[]>(policiesQuery.queryKey, (all) =>
      all?.map((one) => (one.teamId === next.teamId ? next : one)),
    );
    const done = await attempt(() => keepPolicy(next));
    await client.invalidateQueries({ queryKey: policiesQuery.queryKey });
    return done;
  };
  return async (change: Partial<Policy>) => {
    if (!(await save({ ...policy, ...change }))) return;
    tell({ icon: 'check', text: words('word.saved'), seconds: 10, undo: () => void save(policy) });
  };
}
