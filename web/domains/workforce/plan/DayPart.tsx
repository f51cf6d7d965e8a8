import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { dayQuery } from '../api.ts';
import { useText } from '../text.ts';
import type { Day } from '../types.ts';
import css from '../workforce.module.css';
import { DayBars } from './DayBars.tsx';
import { Legend } from './WeekPicture.tsx';

/** Today as planned and as it is; sums only. */
export function DayPart() {
  const say = useText();
  const found = useQuery(dayQuery);
  return (
    <Panel title={say('workforce.today')} meta={say('workforce.today.text')}>
      <Loaded of={found}>{(day) => <Today day={day} />}</Loaded>
    </Panel>
  );
}

function Today({ day }: { day: Day }) {
  const say = useText();
  const talk = useTalk();
  const number = useNumber();
  const bars = day.need.map((need, slot) => {
    const planned = day.planned[slot] ?? 0;
    return { planned, need, missing: Math.max(0, need - planned), unused: Math.max(0, planned - need) };
  });
  const most = Math.max(...bars.map(({ planned, need }) => Math.max(planned, need)));
  const soFar = (values: readonly number[]) => values.slice(0, day.slot).reduce((sum, one) => sum + one, 0);
  return (
    <>
      <Figures day={day} />
      <Legend />
      <div className={css.hours}>
        <DayBars bars={bars} most={most} now={day.slot} />
      </div>
      <div style={{ height: 16 }} />
      <Table
        caption={say('workforce.today.arrivals')}
        rows={day.channels}
        keyOf={({ channel }) => channel}
        columns={[
          { key: 'channel', head: say('workforce.channel'), cell: (one) => channelLabel(one.channel, talk) },
          {
            ...{ key: 'expected', head: say('workforce.expectedSoFar'), number: true },
            cell: (one) => number(soFar(one.expected), { maximumFractionDigits: 0 }),
          },
          {
            ...{ key: 'came', head: say('workforce.cameSoFar'), number: true },
            cell: (one) => number(soFar(one.came)),
          },
          {
            ...{ key: 'whole', head: say('workforce.expectedToday'), number: true, wide: true },
            cell: (one) =>
              number(
                one.expected.reduce((sum, count) => sum + count, 0),
                { maximumFractionDigits: 0 },
              ),
          },
        ]}
      />
    </>
  );
}

function Figures({ day }: { day: Day }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const time = (seconds: number | null) => (seconds === null ? '–' : dates.duration(Math.round(seconds)));
  const figures = [
    ['needNow', number(day.need[day.slot] ?? 0)],
    ['plannedNow', number(day.planned[day.slot] ?? 0)],
    ['there', number(day.people.there)],
    ['onBreak', number(day.people.onBreak)],
    ['absent', number(day.people.absent)],
    ['waiting', number(day.waiting)],
    ['firstAnswer', time(day.firstAnswerSeconds)],
    ['callAnswer', time(day.callAnswerSeconds)],
    ['callsMissed', number(day.callsMissed)],
  ] as const;
  return (
    <dl className={css.sums}>
      {figures.map(([key, value]) => (
        <div key={key}>
          <dt>{say(`workforce.now.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
