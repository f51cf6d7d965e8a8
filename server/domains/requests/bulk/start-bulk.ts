import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { command } from '../../../platform/command.ts';
import { insertRows } from '../../../platform/database/insert-rows.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';
import { assertMay } from '../../../platform/permission.ts';
import { findMacro } from '../macros/list-macros.ts';
import { actInput, requestIdsInput } from './inputs.ts';
import { effectsOn } from './preview-bulk.ts';
import { bulkActRequests, bulkActs, type Doer } from './schema.ts';

export const bulkQueue = 'requests.run-bulk';

/** Seconds; a worker that dies is noticed by its silence. */
export const longestBulk = 3600;

/** What a row of that queue says. */
export type BulkJob = { workspaceId: string; bulkActId: string };

/**
 * Begins an act on many requests; it goes on in the background, each request by the verb that changes one, and can be
 * taken back. Requests that would stay as they are keep their reason.
 */
export const startBulk = command({
  name: 'requests.start-bulk',
  permission: 'requests:bulk',
  input: z.strictObject({ requestIds: requestIdsInput, act: actInput }),
  async run(run, { requestIds, act }) {
    const { tx, actor, now } = run;
    assertMay(actor, act.kind === 'reply' ? 'conversations:write' : 'requests:write');
    if (act.kind === 'macro') await findMacro(run, act.macroId);
    const { workspaceId } = actor;
    const bulkActId = newId();
    const effects = await effectsOn(run, requestIds, act);
    const row = { workspaceId, id: bulkActId, kind: act.kind, act, doer: doerOf(actor), createdAt: now };
    await tx.insert(bulkActs).values({ ...row, state: 'running', total: effects.length });
    const rows = effects.map(({ id, effect }, position) => ({
      ...{ workspaceId, bulkActId, requestId: id, position, before: null, after: null },
      state: effect.changes ? ('pending' as const) : ('stayed' as const),
      reason: effect.changes ? null : effect.reason,
    }));
    if (rows.length > 0) await insertRows(tx, bulkActRequests, rows);
    await insertJobs(tx, bulkQueue, [{ data: { workspaceId, bulkActId }, expireInSeconds: longestBulk }]);
    return { bulkActId };
  },
});

function doerOf(actor: Actor): Doer {
  if (actor.type === 'member') return { type: 'member', accountId: actor.accountId };
  if (actor.type === 'token') return { type: 'token', id: actor.id, scopes: actor.scopes };
  return { type: 'system' };
}
