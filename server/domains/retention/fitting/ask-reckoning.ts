import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { insertJobs } from '../../../platform/jobs/queue.ts';

/** The queue of companies that are reckoned anew. */
export const reckonQueue = 'retention.reckon';
/** `asked`: a person asked for it, whether it is due or not. */
export type ReckonJob = { workspaceId: string; asked: boolean };
/** As long as one company may take, all its customers written. */
export const reckoningSeconds = 1_800;

/** Asks for the company to be reckoned anew now, not only in the coming night. */
export const askReckoning = command({
  name: 'retention.ask-reckoning',
  permission: 'retention:write',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const data: ReckonJob = { workspaceId: actor.workspaceId, asked: true };
    await insertJobs(tx, reckonQueue, [{ data, expireInSeconds: reckoningSeconds }]);
  },
});
