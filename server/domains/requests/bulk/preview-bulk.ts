import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { visibleTo } from '../../conversations/index.ts';
import { assertTakesIn } from '../commands/joining/merge-request.ts';
import { fieldsAfter, missingIn } from '../fields/check-fields.ts';
import { assertNotInner, innerAmong } from '../inside/inner-row.ts';
import { requests } from '../schema.ts';
import { actInput, requestIdsInput } from './inputs.ts';
import { type Act, effectOf, type Kept, type StayReason } from './rules.ts';

/** What an act would do: how many change, and which stay and why. Requests that may not be seen are not spoken of. */
export const previewBulk = query({
  name: 'requests.preview-bulk',
  permission: 'requests:bulk',
  input: z.strictObject({ requestIds: requestIdsInput, act: actInput }),
  async run(run, { requestIds, act }) {
    const effects = await effectsOn(run, requestIds, act);
    const staying = effects.flatMap(({ effect, number, id }) =>
      effect.changes ? [] : [{ requestId: id, number, reason: effect.reason }],
    );
    return { changing: effects.length - staying.length, staying };
  },
});

export type EffectOn = {
  id: string;
  number: number;
  effect: { changes: true; before: Kept; after: Kept } | { changes: false; reason: StayReason };
};

/** The effect on each request that the actor may see, in the order asked for. */
export async function effectsOn(run: Run, ids: string[], act: Act): Promise<EffectOn[]> {
  const { tx, actor } = run;
  await assertFits(run, act);
  const missing = await missingIn(run);
  const inner = act.kind === 'merge' ? await innerAmong(run, ids) : new Set<string>();
  const mine = and(
    eq(requests.workspaceId, actor.workspaceId),
    inArray(requests.id, ids),
    visibleTo(actor, requests),
  );
  const rows = new Map((await tx.select().from(requests).where(mine)).map((row) => [row.id, row]));
  return [...new Set(ids)].flatMap((id) => {
    const row = rows.get(id);
    if (!row) return [];
    const known = { missing: missing(row), isInner: inner.has(id) };
    return [{ id, number: row.number, effect: effectOf(act, row, known) }];
  });
}

/**
 * Whether an act fits at all, whatever it is done to: a value its field, and the request that is to stay.
 * @throws Problem 400 `field-values-wrong`, 404 `request-not-found`, 409 `request-merged`, `merge-not-at-work`,
 * `merge-into-closed`, `inner-stays`.
 */
async function assertFits(run: Run, act: Act): Promise<void> {
  if (act.kind === 'field') await fieldsAfter(run, {}, { [act.key]: act.value });
  if (act.kind !== 'merge') return;
  const mine = and(
    eq(requests.workspaceId, run.actor.workspaceId),
    eq(requests.id, act.intoId),
    visibleTo(run.actor, requests),
  );
  const [into] = await run.tx.select().from(requests).where(mine);
  if (!into) throw notFound('request');
  assertTakesIn(into);
  await assertNotInner(run, [into.id]);
}
