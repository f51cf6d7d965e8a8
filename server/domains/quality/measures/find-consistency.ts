import { and, eq, gte, lt } from 'drizzle-orm';
import { z } from 'zod';
import { dayIn } from '../../../kernel/date-formats.ts';
import { query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { qualityReplyChecks } from '../checking/schema.ts';
import { visibleToLeaders } from '../results/visible.ts';
import { meansChart, sharesChart, weeksChart } from '../rules/measures/charts.ts';
import { goal } from '../rules/measures/level.ts';
import { daysAfter, mondayOf } from '../rules/weeks/weeks.ts';
import { calledBy } from './find-traits.ts';
import { readResults } from './read-shares.ts';

type Result = Awaited<ReturnType<typeof readResults>>[number];

/**
 * How much the service varies with who gives it and when: week by week, between teams, providers, people and hours of the day, by
 * control charts. People stand in it without a name, as what is wanted is whether they differ more than by chance.
 */
export const findConsistency = query({
  name: 'quality.find-consistency',
  permission: 'quality:measure',
  input: z.strictObject({ from: z.date(), to: z.date() }),
  async run(run, { from, to }) {
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const results = await readResults(run, { from, to, which: await visibleToLeaders(run) });
    const weeks = byWeek(results, zone);
    return {
      goal,
      means: meansChart(
        weeks.map(({ key, own }) => ({ key, values: own.flatMap(({ score }) => score ?? []) })),
      ),
      failures: weeksChart(weeks.map(({ key, own }) => ({ key, ...failing(own) }))),
      teams: await named(run, results, 'team'),
      providers: await named(run, results, 'provider'),
      people: peopleChart(results),
      hours: sharesChart(await hoursOf(run, from, to)),
    };
  },
});

/** All weeks from the first to the last, those without anything too. */
function byWeek(results: readonly Result[], zone: string) {
  const weeks = Map.groupBy(results, (one) => mondayOf(dayIn(zone, one.workedAt)));
  const keys = [...weeks.keys()].sort();
  const [first] = keys;
  const last = keys.at(-1);
  if (!first || !last) return [];
  const all: { key: string; own: readonly Result[] }[] = [];
  for (let key = first; key <= last; key = daysAfter(key, 7)) all.push({ key, own: weeks.get(key) ?? [] });
  return all;
}

const failing = (own: readonly Result[]) => ({
  count: own.filter((one) => one.failed).length,
  n: own.length,
});
/** Reviews that reached the goal and missed nothing critical. */
const good = (own: readonly Result[]) => ({
  count: own.filter((one) => !one.failed && (one.score ?? 0) >= goal).length,
  n: own.length,
});

async function named(run: Run, results: readonly Result[], by: 'team' | 'provider') {
  const called = await calledBy(run, by);
  const groups = Map.groupBy(results, (one) => (by === 'team' ? one.teamId : one.providerId) ?? '');
  const parts = [...groups].map(([id, own]) => ({ key: called.get(id) ?? '', ...good(own) }));
  return sharesChart(parts.sort((a, b) => a.key.localeCompare(b.key)));
}

/** By how much was looked at, which says nothing of who it is. */
function peopleChart(results: readonly Result[]) {
  const people = [...Map.groupBy(results, (one) => one.memberId).values()].map(good);
  const sorted = people.sort((a, b) => b.n - a.n || b.count - a.count);
  return sharesChart(sorted.map((one, at) => ({ key: String(at + 1), ...one })));
}

/** Of the replies of an hour, those on which no check missed anything. */
async function hoursOf({ tx, actor }: Run, from: Date, to: Date) {
  const { workspaceId, writtenAt, hour, found } = qualityReplyChecks;
  const rows = await tx
    .select({ hour, found })
    .from(qualityReplyChecks)
    .where(and(eq(workspaceId, actor.workspaceId), gte(writtenAt, from), lt(writtenAt, to)))
    .limit(100_000);
  const hours = Map.groupBy(rows, (row) => row.hour);
  return [...hours]
    .sort(([a], [b]) => a - b)
    .map(([key, own]) => ({
      key: String(key),
      count: own.filter((row) => !Object.values(row.found).includes(false)).length,
      n: own.length,
    }));
}
