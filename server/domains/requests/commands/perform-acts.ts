import { z } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { command, type Run } from '../../../platform/command.ts';
import { textToHtml } from '../../../platform/html/index.ts';
import { assertMay, type Permission } from '../../../platform/permission.ts';
import { writeReply } from '../../conversations/index.ts';
import { languageFor, valuesOf } from '../queries/values-of-request.ts';
import { type Act, acts, changesOf, snoozeOf } from '../rules/acts.ts';
import { fill } from '../rules/placeholders.ts';
import { inLanguage } from '../rules/words.ts';
import { changeRequest } from './change-request.ts';
import { lockRequest, type RequestRow } from './request-row.ts';
import { snoozeRequest } from './snooze-request.ts';

/**
 * Does several things with a request, all or none, by the same verbs as by hand: first what changes it, then what
 * is written, at last the snooze. Returns the messages that were written.
 */
export const performActs = command({
  name: 'requests.perform-acts',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    acts,
    /** Replies leave after so many seconds and may be taken back until then. */
    sendAfterSeconds: z.number().int().min(0).max(86_400).default(0),
  }),
  async run(run, { requestId, acts: list, sendAfterSeconds }) {
    assertMayPerform(run.actor, list);
    const request = await lockRequest(run, requestId);
    const changes = changesOf(list, request);
    if (changes.labels && isSame(changes.labels, request.labels)) delete changes.labels;
    if (Object.keys(changes).length > 0) await changeRequest(run.context, { requestId, ...changes });
    const messageIds: string[] = [];
    for (const one of list) {
      const words = await wordsOf(run, request, one);
      if (!words) continue;
      const { conversationId } = request;
      const { messageId } = await writeReply(run.context, { ...words, conversationId, sendAfterSeconds });
      messageIds.push(messageId);
    }
    const until = snoozeOf(list, run.now);
    if (until) await snoozeRequest(run.context, { requestId, until });
    return { messageIds };
  },
});

/**
 * A macro, a rule or a button may no more than the hand: each act needs the word of the verb that it stands for.
 * @throws Problem 403 `permission-missing`.
 */
export function assertMayPerform(actor: Actor, list: readonly Act[]): void {
  for (const { do: deed } of list) assertMay(actor, neededFor[deed] ?? 'requests:write');
}

const neededFor: Partial<Record<Act['do'], Permission>> = {
  'write-reply': 'conversations:write',
  'write-note': 'conversations:note',
};

/** Labels that are there already are no change, whatever their order and their case: nobody is told of them. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const sorted = (labels: readonly string[]) => labels.map((label) => label.toLowerCase()).sort();
  return sorted(one).join('\n') === sorted(other).join('\n');
}

/** What an act writes on a request, with its placeholders filled; null when it writes nothing. */
export async function wordsOf(
  run: Run,
  request: RequestRow,
  one: Act,
): Promise<{ kind: 'reply' | 'note'; body: string } | null> {
  if (one.do !== 'write-reply' && one.do !== 'write-note') return null;
  const wanted = await languageFor(run, request);
  const { text, language } =
    one.do === 'write-reply' ? inLanguage(one.text, wanted) : { text: one.text, language: wanted };
  const filled = fill(text, await valuesOf(run, request, language), language);
  return { kind: one.do === 'write-reply' ? 'reply' : 'note', body: textToHtml(filled) };
}
