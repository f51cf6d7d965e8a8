import { system } from '../../kernel/actor.ts';
import { afterRestore } from '../../platform/backup/after-restore.ts';
import type { Context } from '../../platform/command.ts';
import { eachAlone } from '../../platform/jobs/each.ts';
import { defineClock, defineJob } from '../../platform/jobs/job.ts';
import { sendJobs } from '../../platform/jobs/queue.ts';
import { findWorkspace, listWorkspaces } from '../access/index.ts';
import { checkMeasures, closeMonth } from './building/check.ts';
import {
  askRebuild,
  beginAgain,
  buildJob,
  buildPiece,
  buildQueue,
  findState,
  isStuck,
} from './building/rebuild.ts';
import { hasMarks, refreshJob, refreshPiece, refreshQueue } from './building/refresh.ts';

/** Piece by piece, each in a transaction and at a time of its own: a worker that is killed has lost one piece. */
async function untilDone(data: object, piece: (context: Context) => Promise<boolean>): Promise<void> {
  const actor = system((data as { workspaceId: string }).workspaceId);
  while (await piece({ actor, now: new Date() }));
}

defineJob({
  name: buildQueue,
  batchSize: 1,
  concurrency: 1,
  async run(data) {
    await untilDone(data, (context) => buildPiece(context, {}));
    await sendJobs(refreshQueue, [refreshJob((data as { workspaceId: string }).workspaceId)]);
  },
});

defineJob({
  name: refreshQueue,
  batchSize: 1,
  concurrency: 1,
  run: (data) => untilDone(data, (context) => refreshPiece(context, {})),
});

afterRestore({
  name: 'measures.begin-again',
  async run({ now }) {
    for (const { id } of await listWorkspaces()) await beginAgain({ actor: system(id), now }, {});
    return null;
  },
});

const nightQueue = 'measures.night';

/** What was never built, or by the days of another zone, is built; the rest is checked, and months that are over are summed up. */
defineJob({
  name: nightQueue,
  batchSize: 1,
  concurrency: 1,
  async run(data, now) {
    const context = { actor: system((data as { workspaceId: string }).workspaceId), now };
    const state = await findState(context, {});
    const { zone } = await findWorkspace(context.actor.workspaceId);
    if (!state || state.zone !== zone) return askRebuild(context, {});
    await untilDone(data, (one) => refreshPiece(one, {}));
    await checkMeasures(context, {});
    await untilDone(data, (one) => refreshPiece(one, {}));
    await untilDone(data, (one) => closeMonth(one, {}));
  },
});

/** After midnight in Jakarta and Bangkok, once what is foretold has been foretold. */
defineClock({
  name: 'measures.check-all',
  every: '10 19 * * *',
  run: async () => {
    const all = await listWorkspaces();
    const jobs = all.map(({ id }) => ({
      data: { workspaceId: id },
      singletonKey: id,
      expireInSeconds: 3 * 3600,
    }));
    if (jobs.length > 0) await sendJobs(nightQueue, jobs);
  },
});

/** What waits and has no job any more, because a mark came as the last one ended, or a build was given up. */
defineClock({
  name: 'measures.look-after',
  every: '* * * * *',
  run: async (now) => {
    const about = ({ id }: { id: string }) => ({ workspace: id });
    await eachAlone(await listWorkspaces(), { alarm: 'workspace-failed', about }, async ({ id }) => {
      const context = { actor: system(id), now };
      if (await isStuck(context, {})) await sendJobs(buildQueue, [buildJob(id)]);
      else if (await hasMarks(context, {})) await sendJobs(refreshQueue, [refreshJob(id)]);
    });
  },
});
