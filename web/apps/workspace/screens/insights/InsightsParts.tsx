import { useText as useGoalText } from '../../../../domains/goals/text.ts';
import { useText as useDashText } from '../../../../domains/insights/dashboards/text.ts';
import { useText } from '../../../../domains/insights/text.ts';
import { useMe } from '../../../../domains/team/use-me.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import css from '../parts/parts.module.css';

/** The parts of Insights: what each is called, where it lies below Insights, and the word that opens it. */
const parts = [
  { name: 'insights.part.overview', at: '', needs: 'insights:read' },
  { name: 'reports.title', at: 'reports', needs: 'insights:read' },
  { name: 'dash.title', at: 'dashboards', needs: 'insights:read' },
  { name: 'delivery.scheduled', at: 'scheduled', needs: 'insights:read' },
  { name: 'goals.title', at: 'goals', needs: 'goals:read' },
  { name: 'chain.title', at: 'chain', needs: 'insights:chain' },
] as const;
export type InsightsPart = (typeof parts)[number]['at'];

/** The way between the parts; stands below the title of each. */
export function InsightsParts({ here }: { here: InsightsPart }) {
  const say = useText();
  const sayDash = useDashText();
  const sayGoals = useGoalText();
  const slug = useSlug();
  const { permissions } = useMe();
  const nameOf = (name: (typeof parts)[number]['name']) =>
    name === 'dash.title' ? sayDash(name) : name === 'goals.title' ? sayGoals(name) : say(name);
  return (
    <nav className={css.parts} aria-label={say('insights.parts')}>
      {parts
        .filter(({ needs }) => permissions.includes(needs))
        .map(({ name, at }) => (
          <PageLink
            key={at}
            to={at === 'goals' ? paths.goals(slug) : paths.insights(slug, at)}
            search={{}}
            aria-current={at === here ? 'page' : undefined}
          >
            {nameOf(name)}
          </PageLink>
        ))}
    </nav>
  );
}
