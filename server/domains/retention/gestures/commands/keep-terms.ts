import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { command, type Run } from '../../../../platform/command.ts';
import { listTeams } from '../../../team/index.ts';
import { readKinds, readTerms } from '../queries/find-terms.ts';
import { occasions } from '../rules/occasions.ts';
import { gestureBudgets, gestureSettings } from '../schema.ts';

const minor = z.int().min(0).max(1_000_000_000_000);

export const gestureTermsChanges = z.strictObject({
  /** Those that are named are changed, the others stay. */
  occasions: z
    .array(z.strictObject({ kind: z.enum(occasions), isOn: z.boolean(), gestureKindId: z.uuid().nullable() }))
    .max(occasions.length)
    .optional(),
  loyalOrders: z.int().min(2).max(1_000).optional(),
  loyalMinor: minor.optional(),
  incidentDays: z.int().min(7).max(365).optional(),
  silentDays: z.int().min(30).max(3_650).optional(),
  restDays: z.int().min(7).max(1_000).optional(),
  monthMinor: minor.optional(),
  /** All of them at once: a team that is left out has no limit of its own. */
  teamBudgets: z
    .array(z.strictObject({ teamId: z.uuid(), monthMinor: minor }))
    .max(200)
    .optional(),
});

/**
 * Says for what and how often gestures are suggested and what a month may cost.
 * @throws Problem 404 `gesture-kind-not-found`, `team-not-found`.
 */
export const changeGestureTerms = command({
  name: 'retention.change-gesture-terms',
  permission: 'retention:write',
  input: z.strictObject({ changes: gestureTermsChanges }),
  async run(run, { changes }) {
    const { teamBudgets, occasions: told = [], ...numbers } = changes;
    const { workspaceId } = run.actor;
    const known = new Set((await readKinds(run)).map(({ id }) => id));
    if (told.some(({ gestureKindId: id }) => id !== null && !known.has(id))) throw notFound('gesture-kind');
    const before = await readTerms(run);
    const own = told.map(({ kind, isOn, gestureKindId }) => [kind, { isOn, gestureKindId }] as const);
    const next = {
      ...before,
      ...numbers,
      occasions: { ...before.occasions, ...Object.fromEntries(own) },
    };
    await run.tx
      .insert(gestureSettings)
      .values({ workspaceId, ...next })
      .onConflictDoUpdate({ target: gestureSettings.workspaceId, set: next });
    if (teamBudgets) await keepTeamBudgets(run, teamBudgets);
    const subject = { type: 'workspace', id: workspaceId };
    run.announce('gesture-terms.changed', subject, { fields: Object.keys(changes) });
  },
});

async function keepTeamBudgets(run: Run, budgets: { teamId: string; monthMinor: number }[]): Promise<void> {
  const { workspaceId } = run.actor;
  const teams = new Set((await listTeams(run.context, {})).map(({ id }) => id));
  if (budgets.some(({ teamId }) => !teams.has(teamId))) throw notFound('team');
  await run.tx.delete(gestureBudgets).where(eq(gestureBudgets.workspaceId, workspaceId));
  const rows = [...new Map(budgets.map((one) => [one.teamId, { workspaceId, ...one }])).values()];
  if (rows.length > 0) await run.tx.insert(gestureBudgets).values(rows);
}
