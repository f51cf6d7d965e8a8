import type { Context } from '../../../../platform/command.ts';

type Words = { requestId: string; conversationId: string; messageId: string };
type Take = (context: Context, words: Words) => Promise<boolean>;

const takers: Take[] = [];

/**
 * A later room asks customers something within their talk, and says here which words answer it: those stand in the talk,
 * and neither open the request again nor call for a reply.
 */
export function takeAsAnswer(take: Take): void {
  takers.push(take);
}

/** Whether somebody took these words for the answer to a question of theirs. */
export async function isTakenAsAnswer(context: Context, words: Words): Promise<boolean> {
  for (const take of takers) if (await take(context, words)) return true;
  return false;
}
