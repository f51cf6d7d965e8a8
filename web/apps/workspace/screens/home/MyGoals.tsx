import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../../design/Page.tsx';
import { ownGoalsQuery } from '../../../../domains/goals/api.ts';
import { GoalCard } from '../../../../domains/goals/GoalCard.tsx';
import css from '../../../../domains/goals/goals.module.css';
import { useText } from '../../../../domains/goals/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';

/** My own goals with their charts; the way to all others stands here too. */
export function MyGoals() {
  const say = useText();
  const slug = useSlug();
  const may = useMay('goals:read');
  const goals = useQuery({ ...ownGoalsQuery(false), enabled: may }).data;
  if (!may || !goals) return null;
  return (
    <Panel
      title={say('goals.mine')}
      meta={goals.length === 0 ? say('goals.mine.empty') : undefined}
      end={
        <PageLink className="link t13" to={paths.goals(slug)} search={{}}>
          {say('goals.all')}
        </PageLink>
      }
    >
      <div className={css.cards}>
        {goals.slice(0, 3).map((goal) => (
          <GoalCard key={goal.id} goal={goal} />
        ))}
      </div>
    </Panel>
  );
}
