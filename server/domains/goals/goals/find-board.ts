import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { later } from '../../../kernel/calendar-steps.ts';
import { dayIn } from '../../../kernel/date-formats.ts';
import { Problem } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { findWorkspace } from '../../access/index.ts';
import { listMeasures, readMeasures } from '../../measures/index.ts';
import { listTeams, providerCards } from '../../team/index.ts';
import { placesOf } from '../rules/standing.ts';

/** A board is of teams or providers: of people there is none. */
export const boards = ['team', 'provider'] as const;

/**
 * How teams or providers stand on one measure over the last days, by name. A place is told only where the interval of one lies
 * beyond those of all others. @throws Problem 400 `goal-measure-unknown`, `goal-not-measured`.
 */
export const findBoard = query({
  name: 'goals.find-board',
  permission: 'goals:write',
  input: z.strictObject({
    measure: z.string().max(80),
    by: z.enum(boards).default('team'),
    days: z.number().int().min(7).max(365).default(84),
  }),
  async run(run, { measure: key, by, days }) {
    const measure = listMeasures().find((one) => one.key === key);
    if (!measure) throw new Problem(400, 'goal-measure-unknown');
    if (!measure.splits.includes(by)) throw new Problem(400, 'goal-not-measured');
    const names = by === 'team' ? await teamsOf(run) : await providersOf(run);
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const to = later(dayIn(zone, run.now), -1);
    const from = later(to, 1 - days);
    const ask = { measure: key, from, to, zone, step: 'none', split: by, filter: {}, time: 'clock' } as const;
    const [answer] = await readMeasures(run, [ask]);
    const cells = new Map((answer?.cells ?? []).map((cell) => [cell.key, cell]));
    const rows = names.map(({ id, name }) => {
      const cell = cells.get(id);
      const { n = 0, value = null, low = null, high = null } = cell ?? {};
      return { id, name, n, value: n > 0 ? value : null, low, high };
    });
    const places = placesOf(rows, measure.better === 'down' ? 'down' : 'up');
    const isRanked = measure.better !== 'neither';
    return {
      ...{ from, to, by },
      measure: { key, kind: measure.kind, unit: measure.unit, drill: measure.drill },
      rows: rows.map((row, i) => ({ ...row, place: isRanked ? (places[i]?.place ?? null) : null })),
    };
  },
});

/** The teams that the reader sees, by name. */
async function teamsOf({ actor, context }: Run) {
  const hidden = actor.type === 'member' ? actor.hiddenTeamIds : [];
  return (await listTeams(context, {})).filter((team) => !hidden.includes(team.id));
}

async function providersOf({ tx, actor }: Run) {
  const { workspaceId, id, name } = providerCards;
  const mine = eq(workspaceId, actor.workspaceId);
  return tx.select({ id, name }).from(providerCards).where(and(mine)).orderBy(asc(name));
}
