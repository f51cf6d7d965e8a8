import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Page, Panel } from '../../../../design/Page.tsx';
import { ofPersonQuery } from '../../../../domains/goals/api.ts';
import { GoalCard } from '../../../../domains/goals/GoalCard.tsx';
import css from '../../../../domains/goals/goals.module.css';
import { Openings, ReasonForm } from '../../../../domains/goals/Openings.tsx';
import { useText } from '../../../../domains/goals/text.ts';
import { useMembers } from '../../../../domains/team/use-me.ts';
import { Loaded } from '../../../../platform/client/Loaded.tsx';
import { ProblemError } from '../../../../platform/client/problem.ts';

/** The goals of one person: shut until a reason was given, which the person reads too. */
export function GoalRecordScreen() {
  const say = useText();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const name = useMembers().find((one) => one.id === id)?.name ?? '';
  const found = useQuery(ofPersonQuery(id));
  const isShut = found.error instanceof ProblemError && found.error.code === 'goals-closed';
  return (
    <Page title={name}>
      {isShut ? (
        <ReasonForm memberId={id} name={name} />
      ) : (
        <Loaded of={found}>
          {({ items, openings }) => (
            <>
              <Panel title={say('goals.title')}>
                {items.length === 0 ? (
                  <p className="dim t13">{say('goals.person.none')}</p>
                ) : (
                  <div className={css.cards}>
                    {items.map((goal) => (
                      <GoalCard key={goal.id} goal={goal} seen />
                    ))}
                  </div>
                )}
              </Panel>
              <Openings openings={openings} />
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}
