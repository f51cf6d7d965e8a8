import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Chip } from '../../../../design/Chip.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { goalQuery } from '../../../../domains/goals/api.ts';
import { ChartTable } from '../../../../domains/goals/chart/ChartTable.tsx';
import { ControlChart } from '../../../../domains/goals/chart/ControlChart.tsx';
import { Says } from '../../../../domains/goals/GoalCard.tsx';
import { GoalFigures } from '../../../../domains/goals/GoalFigures.tsx';
import css from '../../../../domains/goals/goals.module.css';
import { Reviews } from '../../../../domains/goals/Reviews.tsx';
import { useText } from '../../../../domains/goals/text.ts';
import type { GoalInFull } from '../../../../domains/goals/types.ts';
import { useLength } from '../../../../domains/goals/use-verdict.ts';
import { ChangeGoal } from '../../../../domains/goals/writing/ChangeGoal.tsx';
import { WriteGoal } from '../../../../domains/goals/writing/WriteGoal.tsx';
import { Loaded } from '../../../../platform/client/Loaded.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';

/** One goal: what its figures say and what they do not, how that is computed, and what was said about it. */
export function GoalScreen() {
  const say = useText();
  const slug = useSlug();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const found = useQuery(goalQuery(id));
  return (
    <Page
      title={found.data?.measure.name ?? say('goals.title')}
      beside={
        <>
          {found.data && <Whose goal={found.data} />}
          {found.data?.mayChange && <Change goal={found.data} />}
          <PageLink className="link t13" to={paths.goals(slug)} search={{}}>
            {say('goals.all')}
          </PageLink>
        </>
      }
    >
      <Loaded of={found}>
        {(goal) => (
          <>
            <Panel>
              <GoalFigures goal={goal} />
            </Panel>
            <ChartPanel goal={goal} />
            {goal.why && (
              <Panel title={say('goals.why')}>
                <p className={css.text}>{goal.why}</p>
              </Panel>
            )}
            <Reviews goal={goal} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The dialogs of a goal: changing it, or writing another like it. */
function Change({ goal }: { goal: GoalInFull }) {
  const say = useText();
  const [open, setOpen] = useState<'change' | 'another' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Button small icon="pencil" onClick={() => setOpen('change')}>
        {say('goals.change')}
      </Button>
      {open === 'change' && <ChangeGoal goal={goal} onClose={close} onAnother={() => setOpen('another')} />}
      {open === 'another' && <WriteGoal like={goal} onClose={close} />}
    </>
  );
}

function Whose({ goal: { forWhom, owner, outcome } }: { goal: GoalInFull }) {
  const say = useText();
  return (
    <>
      <Chip small>{forWhom.kind === 'company' ? say('goals.company') : forWhom.name}</Chip>
      {forWhom.kind !== 'member' && (
        <span className="dim t13">{say('goals.owner', { name: owner.name })}</span>
      )}
      {outcome && (
        <Chip small tone={outcome === 'reached' ? 'kept' : 'plain'}>
          {say(`goals.outcome.${outcome}`)}
        </Chip>
      )}
    </>
  );
}

function ChartPanel({ goal }: { goal: GoalInFull }) {
  const say = useText();
  const long = useLength();
  const { chart, measure, period } = goal;
  if (!chart)
    return (
      <Panel title={say('goals.chart')}>
        <p className="dim t13">{say('goals.chart.tooLittle')}</p>
        <p className="dim t12">{measure.how}</p>
      </Panel>
    );
  const rests = say(chart.isFrozen ? 'goals.chart.frozen' : 'goals.chart.own', {
    long: long(chart.limitsOf, period),
  });
  return (
    <Panel title={say('goals.chart')} meta={rests}>
      <div className={css.wide}>
        <ControlChart goal={goal} chart={chart} size="large" />
      </div>
      <div className={css.narrow}>
        <ControlChart goal={goal} chart={chart} size="tall" />
      </div>
      <div className={css.sum}>
        <Says goal={goal} />
      </div>
      <details className={css.details}>
        <summary>{say('goals.how')}</summary>
        <p className="t13">{measure.how}</p>
        <p className="t13">{say(`goals.how.${chart.kind}`)}</p>
      </details>
      <details className={css.details}>
        <summary>{say('goals.table')}</summary>
        <ChartTable goal={goal} chart={chart} />
      </details>
    </Panel>
  );
}
