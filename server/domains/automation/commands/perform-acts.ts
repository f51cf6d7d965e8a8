import { z } from 'zod';
import { command, type Run } from '../../../platform/command.ts';
import { writeReply } from '../../conversations/index.ts';
import { assignRequest, changeRequest, findRequest, snoozeRequest } from '../../requests/index.ts';
import { type Act, actsInput, labelsAfter, replyIn } from '../rules/acts.ts';

/**
 * Does several things to a request by the same verbs as people, in their order, all or none. What no verb of this
 * room can do (`notify`) is given back for the caller, who may call later rooms.
 */
export const performActs = command({
  name: 'automation.perform-acts',
  permission: 'requests:write',
  input: z.strictObject({ requestId: z.uuid(), acts: actsInput }),
  async run(run, { requestId, acts }): Promise<{ left: Act[] }> {
    for (const act of acts) await perform(run, requestId, act);
    return { left: acts.filter((one) => one.do === 'notify') };
  },
});

async function perform(run: Run, requestId: string, act: Act): Promise<void> {
  const { context, now } = run;
  switch (act.do) {
    case 'set-status':
      return changeRequest(context, { requestId, status: act.status });
    case 'set-priority':
      return changeRequest(context, { requestId, priority: act.priority });
    case 'assign':
      return assignRequest(context, { requestId, assigneeId: act.memberId });
    case 'set-team':
      return assignRequest(context, { requestId, teamId: act.teamId });
    case 'add-labels':
      return relabel(run, requestId, { add: act.labels });
    case 'remove-labels':
      return relabel(run, requestId, { remove: act.labels });
    case 'set-field':
      return changeRequest(context, { requestId, fields: { [act.key]: act.value } });
    case 'write-note':
      return write(run, requestId, { kind: 'note', body: act.text });
    case 'write-reply':
      return write(run, requestId, { kind: 'reply', text: act.text });
    case 'snooze':
      return snoozeRequest(context, { requestId, until: new Date(now.getTime() + act.hours * 3_600_000) });
    case 'notify':
      return;
  }
}

async function relabel(
  run: Run,
  requestId: string,
  change: Parameters<typeof labelsAfter>[1],
): Promise<void> {
  const { labels } = await findRequest(run.context, { request: requestId });
  const next = labelsAfter(labels, change);
  if (next.join('\n') !== labels.join('\n')) await changeRequest(run.context, { requestId, labels: next });
}

type Words = { kind: 'note'; body: string } | { kind: 'reply'; text: { en: string; id: string; th: string } };

async function write(run: Run, requestId: string, words: Words): Promise<void> {
  const { conversationId, language } = await findRequest(run.context, { request: requestId });
  const body = words.kind === 'note' ? words.body : replyIn(words.text, language);
  if (body) await writeReply(run.context, { conversationId, kind: words.kind, body });
}
