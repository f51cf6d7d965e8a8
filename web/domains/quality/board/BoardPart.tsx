import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { useTeams } from '../../team/use-me.ts';
import { consistencyQuery, type Grouping, type Span, traitsQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import { AgreementPanel } from './AgreementPanel.tsx';
import { Chart } from './Chart.tsx';
import { RatesPanel } from './RatesPanel.tsx';
import { Traits } from './Traits.tsx';

const weeks = 12;
const day = 86_400_000;

/** The last twelve weeks up to the end of today. */
function lately(now = new Date()): Span {
  const to = new Date(Math.ceil(now.getTime() / day) * day);
  return { from: new Date(to.getTime() - weeks * 7 * day).toISOString(), to: to.toISOString() };
}

/** How the department does: traits by team, how much it varies, what the checks say, and how far reviewers agree. */
export function BoardPart() {
  const [span] = useState(lately);
  return (
    <>
      <TraitsPanel span={span} />
      <ConsistencyPanel span={span} />
      <RatesPanel span={span} />
      <AgreementPanel span={span} />
    </>
  );
}

function TraitsPanel({ span }: { span: Span }) {
  const say = useText();
  const talk = useTalk();
  const teams = useTeams();
  const [by, setBy] = useState<Grouping>('team');
  const found = useQuery(traitsQuery(span, by));
  const nameOf = (name: string | null) =>
    name === null ? say(`quality.none.${by}`) : by === 'channel' ? channelLabel(name, talk) : name;
  return (
    <Panel
      title={say('quality.traits')}
      meta={say('quality.traits.text')}
      end={
        <Segment
          label={say('quality.by')}
          value={by}
          onChange={setBy}
          options={(['team', 'provider', 'channel'] as const).map((value) => ({
            value,
            label: say(`quality.by.${value}`),
          }))}
        />
      }
    >
      <Loaded of={found}>
        {({ whole, groups }) =>
          whole.reviews === 0 ? (
            <State icon="star" title={say('quality.board.empty')} text={say('quality.board.empty.text')} />
          ) : (
            groups.map((group) => (
              <section key={group.id ?? ''} className={css.group}>
                <h3>
                  {nameOf(group.name)}{' '}
                  <span className="dim t12">
                    {say('quality.rests', { reviews: group.reviews, people: group.people })}
                  </span>
                </h3>
                <Traits
                  traits={group.traits}
                  caption={nameOf(group.name)}
                  memberIds={by === 'team' ? (teams.find(({ id }) => id === group.id)?.memberIds ?? []) : []}
                />
              </section>
            ))
          )
        }
      </Loaded>
    </Panel>
  );
}

const views = ['means', 'failures', 'teams', 'providers', 'people', 'hours'] as const;

function ConsistencyPanel({ span }: { span: Span }) {
  const say = useText();
  const dates = useDates();
  const found = useQuery(consistencyQuery(span));
  const label = (view: (typeof views)[number]) => (key: string) => {
    if (view === 'means' || view === 'failures') return dates.shortDay(`${key}T12:00:00`);
    if (view === 'hours') return `${key.padStart(2, '0')}:00`;
    if (view === 'people') return say('quality.someone', { number: key });
    return key || say('quality.none.team');
  };
  return (
    <Panel title={say('quality.consistency')} meta={say('quality.consistency.text')}>
      <Loaded of={found}>
        {(data) => (
          <div className={css.charts}>
            {views
              .filter((view) => view !== 'providers' || data.providers)
              .map((view) => (
                <section key={view}>
                  <h3>{say(`quality.chart.${view}`)}</h3>
                  <Chart
                    chart={data[view]}
                    title={say(`quality.chart.${view}`)}
                    labelOf={label(view)}
                    joined={view === 'means' || view === 'failures'}
                  />
                </section>
              ))}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
