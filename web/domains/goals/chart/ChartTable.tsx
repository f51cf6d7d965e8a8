import { endOf } from '../../../../server/domains/goals/rules/periods.ts';
import { later } from '../../../../server/kernel/calendar-steps.ts';
import { midnightIn } from '../../../../server/kernel/date-formats.ts';
import { Table } from '../../../design/Table.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useText } from '../text.ts';
import type { Goal, GoalChart } from '../types.ts';
import { useFigure } from '../use-figure.ts';
import { noonOf } from '../whole-days.ts';

/** The figures of a chart as a table, the newest first; each leads to its requests where the list can show them. */
export function ChartTable({ goal, chart }: { goal: Goal; chart: GoalChart }) {
  const say = useText();
  const dates = useDates();
  const number = useNumber();
  const figure = useFigure(goal.measure);
  const slug = useSlug();
  return (
    <Table
      caption={goal.measure.name}
      rows={chart.points.toReversed()}
      keyOf={(point) => point.at}
      columns={[
        {
          key: 'at',
          head: say(`goals.period.${goal.period}`),
          cell: (point) => {
            const behind = listBehind(goal, point.at);
            const words = dates.shortDay(noonOf(point.at));
            if (!behind) return words;
            return (
              <PageLink
                className="link"
                to={behind.list === 'orders' ? paths.insights(slug, 'orders') : paths.requests(slug)}
                search={behind.search}
              >
                {words}
              </PageLink>
            );
          },
        },
        { key: 'value', head: say('goals.figure'), number: true, cell: (point) => figure(point.value) },
        { key: 'n', head: say('goals.n'), number: true, wide: true, cell: (point) => number(point.n) },
        {
          key: 'limits',
          head: say('goals.limits'),
          number: true,
          wide: true,
          cell: (point) => `${figure(point.lower)} – ${figure(point.upper)}`,
        },
        { key: 'rule', head: '', cell: (point) => point.rule && say(`goals.rule.${point.rule}`) },
      ]}
    />
  );
}

type Told = Pick<Goal, 'measure' | 'forWhom' | 'period' | 'zone'>;
type Behind = { list: 'requests' | 'orders'; search: Record<string, string> };

/** The list that holds what one period counted, in the words of its address; null where no list can tell it. */
export function listBehind(
  { measure: { key, drill }, forWhom, period, zone }: Told,
  at: string,
): Behind | null {
  if (!drill) return null;
  const from = midnightIn(zone, at).toISOString();
  const to = midnightIn(zone, later(endOf(at, period), 1)).toISOString();
  if (drill === 'orders')
    return { list: 'orders', search: { orderedFrom: from, orderedTo: to, kept: 'true', ...valued(key) } };
  const { kind, id } = forWhom;
  if (drill === 'counted') {
    const of: Record<string, string> = id ? { countedAs: `${kind}:${id}` } : {};
    return {
      list: 'requests',
      search: { view: 'all', counted: key, countedFrom: from, countedTo: to, ...of },
    };
  }
  const days: Record<string, string> =
    drill === 'waiting' ? { waitingAt: to } : { [`${drill}From`]: from, [`${drill}To`]: to };
  const whose: Record<string, string> = id ? { [kind === 'member' ? 'assignee' : kind]: id } : {};
  return { list: 'requests', search: { view: 'all', ...days, ...whose } };
}

/** In what orders brought those are not counted whose currency has no rate. */
const valued = (key: string): Record<string, string> => (key === 'orders.revenue' ? { valued: 'true' } : {});
