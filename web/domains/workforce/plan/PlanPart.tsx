import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { planQuery, whatIfQuery } from '../api.ts';
import { mondayIn } from '../dates.ts';
import { useText } from '../text.ts';
import css from '../workforce.module.css';
import { HeatMap } from './HeatMap.tsx';
import { Sums } from './Sums.tsx';
import { WeekChoice } from './WeekChoice.tsx';
import { WeekPicture } from './WeekPicture.tsx';

/** A week: what comes, whom it takes, who is planned, and what would be if. */
export function PlanPart() {
  const say = useText();
  const [week, setWeek] = useState(() => mondayIn(0));
  const found = useQuery(planQuery(week));
  return (
    <>
      <Panel
        title={say('workforce.plan')}
        meta={say('workforce.plan.text')}
        end={<WeekChoice week={week} onChange={setWeek} />}
      >
        <Loaded of={found}>
          {(plan) =>
            plan.channels.length === 0 ? (
              <State
                icon="calendar"
                title={say('workforce.noForecast')}
                text={say('workforce.noForecast.text')}
              />
            ) : (
              <>
                {plan.faults.length > 0 && (
                  <Notice tone="soon">{say('workforce.faults', { count: plan.faults.length })}</Notice>
                )}
                <Sums sums={plan.sums} />
                {plan.waiting !== null && plan.waiting > 0 && (
                  <p className="t13 dim">{say('workforce.carried', { count: plan.waiting })}</p>
                )}
                <WeekPicture plan={plan} />
              </>
            )
          }
        </Loaded>
      </Panel>
      {found.data && found.data.channels.length > 0 && (
        <>
          <WhatIf week={week} />
          <Panel title={say('workforce.heat')} meta={say('workforce.heat.text')}>
            <HeatMap
              weekOf={week}
              counts={found.data.need.map((_, slot) =>
                (found.data?.channels ?? []).reduce((sum, one) => sum + (one.counts[slot] ?? 0), 0),
              )}
            />
          </Panel>
        </>
      )}
    </>
  );
}

function WhatIf({ week }: { week: string }) {
  const say = useText();
  const [more, setMore] = useState(1);
  const [percent, setPercent] = useState(0);
  const found = useQuery(whatIfQuery(week, more, 1 + percent / 100));
  return (
    <Panel title={say('workforce.whatIf')} meta={say('workforce.whatIf.text')}>
      <div className={css.grid}>
        <Field label={say('workforce.whatIf.more')}>
          <TextInput
            type="number"
            min={-50}
            max={50}
            value={more}
            onChange={(event) => setMore(within(event.target.value, -50, 50))}
          />
        </Field>
        <Field label={say('workforce.whatIf.arrivals')}>
          <TextInput
            type="number"
            min={-90}
            max={400}
            step={5}
            value={percent}
            onChange={(event) => setPercent(within(event.target.value, -90, 400))}
          />
        </Field>
      </div>
      <Loaded of={found} rows={2}>
        {({ asIf }) => <Sums sums={asIf} />}
      </Loaded>
    </Panel>
  );
}

const within = (text: string, least: number, most: number) =>
  Math.min(most, Math.max(least, Math.round(Number(text) || 0)));
