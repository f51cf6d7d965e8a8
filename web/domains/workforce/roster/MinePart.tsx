import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useMe, useMembers } from '../../team/use-me.ts';
import { answerSwap, askSwap, mineQuery } from '../api.ts';
import { clockOf, noonOf } from '../dates.ts';
import { useText } from '../text.ts';
import type { Mine } from '../types.ts';
import css from '../workforce.module.css';
import { Lessons } from './Lessons.tsx';

/** My own shifts, and what colleagues ask me or I asked them. */
export function MinePart() {
  const say = useText();
  const found = useQuery(mineQuery);
  return (
    <Loaded of={found}>
      {({ shifts, swaps }) => (
        <>
          {swaps.length > 0 && <Swaps swaps={swaps} />}
          <Panel title={say('workforce.mine')} meta={say('workforce.mine.text')}>
            {shifts.length === 0 ? (
              <State
                icon="calendar"
                title={say('workforce.mine.empty')}
                text={say('workforce.mine.empty.text')}
              />
            ) : (
              <ul className={css.list}>
                {shifts.map((one) => (
                  <OneShift
                    key={one.id}
                    shift={one}
                    isAsked={swaps.some(({ shiftId }) => shiftId === one.id)}
                  />
                ))}
              </ul>
            )}
          </Panel>
        </>
      )}
    </Loaded>
  );
}

function OneShift({ shift, isAsked }: { shift: Mine['shifts'][number]; isAsked: boolean }) {
  const say = useText();
  const dates = useDates();
  const { busy, press } = useActs('workforce');
  const me = useMe().member.id;
  const colleagues = useMembers().filter(({ id }) => id !== me);
  const [to, setTo] = useState<string | null>(null);
  const { id, onDate, startsAt, endsAt, breakStartsAt, breakEndsAt } = shift;
  const day = dates.shortDay(noonOf(onDate));
  return (
    <li>
      <b>{day}</b>
      <span className="grow">
        {clockOf(startsAt)}–{clockOf(endsAt)}{' '}
        {breakStartsAt && breakEndsAt && (
          <span className="dim t12">
            {say('workforce.mine.break', { time: `${clockOf(breakStartsAt)}–${clockOf(breakEndsAt)}` })}
          </span>
        )}{' '}
        <Lessons shift={shift} />
      </span>
      {isAsked ? null : to === null ? (
        <Button small onClick={() => setTo(colleagues[0]?.id ?? null)} disabled={colleagues.length === 0}>
          {say('workforce.swap.ask')}
        </Button>
      ) : (
        <>
          <Select
            label={say('workforce.swap.who', { day })}
            value={to}
            onChange={setTo}
            options={colleagues.map((one) => ({ value: one.id, label: one.name }))}
          />
          <Button small kind="primary" busy={busy} onClick={() => press(() => askSwap(id, to))}>
            {say('workforce.swap.send')}
          </Button>
        </>
      )}
    </li>
  );
}

function Swaps({ swaps }: Pick<Mine, 'swaps'>) {
  const say = useText();
  const dates = useDates();
  const { busy, press } = useActs('workforce');
  return (
    <Panel title={say('workforce.swaps')}>
      <ul className={css.list}>
        {swaps.map(({ id, state, isAsked, onDate, startsAt, endsAt, askedByName, memberName }) => (
          <li key={id}>
            <span className="grow">
              {say('workforce.swap.says', {
                ...{ from: askedByName, to: memberName, day: dates.shortDay(noonOf(onDate)) },
                time: `${clockOf(startsAt)}–${clockOf(endsAt)}`,
              })}{' '}
              <span className="dim t12">{say(`workforce.swap.${state}`)}</span>
            </span>
            {isAsked && state === 'asked' && (
              <Button small busy={busy} onClick={() => press(() => answerSwap(id, 'agree'))}>
                {say('workforce.swap.agree')}
              </Button>
            )}
            <Button
              {...{ small: true, kind: 'quiet' as const, busy }}
              onClick={() => press(() => answerSwap(id, isAsked ? 'decline' : 'withdraw'))}
            >
              {say(isAsked ? 'workforce.swap.decline' : 'workforce.swap.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
