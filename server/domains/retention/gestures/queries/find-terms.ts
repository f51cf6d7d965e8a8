import { and, asc, eq, sql, sum } from 'drizzle-orm';
import { z } from 'zod';
import { query, type Run } from '../../../../platform/command.ts';
import { findOrderSettings } from '../../../orders/index.ts';
import { teamCards } from '../../../team/index.ts';
import { daysOf } from '../../queries/today.ts';
import { monthOf } from '../../rules/orders/months.ts';
import { occasions } from '../rules/occasions.ts';
import { type Budget, type GestureTerms, termOf, usualTerms } from '../rules/terms.ts';
import { gestureBudgets, gestureKinds, gestureSettings, gestures } from '../schema.ts';

/** For what and how often gestures are suggested, what is given, and what a month may cost. */
export const findGestureTerms = query({
  name: 'retention.find-gesture-terms',
  permission: 'retention:read',
  input: z.strictObject({}),
  async run(run) {
    const { occasions: own, ...numbers } = await readTerms(run);
    const { currency } = await findOrderSettings(run.context, {});
    const kinds = (await readKinds(run)).map(({ workspaceId: _, createdAt: __, ...kind }) => kind);
    return {
      ...{ ...numbers, currency, kinds },
      occasions: occasions.map((kind) => ({ kind, ...termOf({ occasions: own }, kind) })),
      teamBudgets: await readTeamBudgets(run),
    };
  },
});

export async function readTerms({ tx, actor }: Run, isLocked = false): Promise<GestureTerms> {
  const { workspaceId, ...columns } = gestureSettings;
  const { loyalOrders, loyalMinor, incidentDays, silentDays, restDays, monthMinor } = columns;
  const found = tx
    .select({
      ...{ occasions: columns.occasions, loyalOrders, loyalMinor, incidentDays, silentDays },
      ...{ restDays, monthMinor },
    })
    .from(gestureSettings)
    .where(eq(workspaceId, actor.workspaceId));
  const [row] = await (isLocked ? found.for('update') : found);
  return row ?? usualTerms;
}

/** All that was ever in the catalogue, oldest first. */
export async function readKinds({ tx, actor }: Run) {
  const { workspaceId, createdAt, id } = gestureKinds;
  return tx
    .select()
    .from(gestureKinds)
    .where(eq(workspaceId, actor.workspaceId))
    .orderBy(asc(createdAt), asc(id));
}

export async function readTeamBudgets({ tx, actor }: Run) {
  const { workspaceId, teamId, monthMinor } = gestureBudgets;
  return tx
    .select({ teamId, name: teamCards.name, monthMinor })
    .from(gestureBudgets)
    .innerJoin(teamCards, and(eq(teamCards.workspaceId, workspaceId), eq(teamCards.id, teamId)))
    .where(eq(workspaceId, actor.workspaceId))
    .orderBy(asc(teamCards.name));
}

/** The month that it is at the company. */
export async function monthNow(run: Run): Promise<number> {
  return monthOf((await daysOf(run))(run.now));
}

/** What this month may cost and has cost: all of the company, and each team with a limit of its own. */
export async function readBudgets(run: Run) {
  const { tx, actor } = run;
  const { monthMinor } = await readTerms(run);
  const { workspaceId, month, state, teamId, costMinor } = gestures;
  const rows = await tx
    .select({ teamId, minor: sum(costMinor).mapWith(Number) })
    .from(gestures)
    .where(and(...[eq(workspaceId, actor.workspaceId), eq(state, 'given')], eq(month, await monthNow(run))))
    .groupBy(sql`${teamId}`);
  const spentBy = (of: string | null) => rows.find((row) => row.teamId === of)?.minor ?? 0;
  const company: Budget = { monthMinor, spentMinor: rows.reduce((all, row) => all + row.minor, 0) };
  const teams = await readTeamBudgets(run);
  return { company, teams: teams.map((team) => ({ ...team, spentMinor: spentBy(team.teamId) })) };
}

export type Budgets = Awaited<ReturnType<typeof readBudgets>>;

/** The budgets that bear what is given on a request of this team. */
export function bearing({ company, teams }: Budgets, teamId: string | null): Budget[] {
  return [company, ...teams.filter((team) => team.teamId === teamId)];
}
