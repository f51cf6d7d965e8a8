import type { ProcessJob } from '../keep/keep-mail.ts';
import { processMails } from './process-mails.ts';

/** Mails that are decided in one transaction at most. */
const most = 24;

type Group = { mailIds: string[]; done: Promise<void> };
const gathering = new Map<string, Group>();

/** Joins the jobs of one workspace that are run at the same moment into one group, which costs one transaction. */
export function processTogether({ workspaceId, mailIds }: ProcessJob, now: Date): Promise<void> {
  const open = gathering.get(workspaceId);
  if (open && open.mailIds.length + mailIds.length <= most) {
    open.mailIds.push(...mailIds);
    return open.done;
  }
  const group: Group = { mailIds: [...mailIds], done: Promise.resolve() };
  gathering.set(workspaceId, group);
  group.done = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    if (gathering.get(workspaceId) === group) gathering.delete(workspaceId);
    return processMails({ workspaceId, mailIds: group.mailIds }, now);
  });
  return group.done;
}
