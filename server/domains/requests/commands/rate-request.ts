import { z } from 'zod';
import { command } from '../../../platform/command.ts';
import { writeSystemLine } from '../../conversations/index.ts';
import { ratingOf } from '../queries/find-rating.ts';
import { requestRatings } from '../schema.ts';
import { about, lockRequest, subjectOf } from './request-row.ts';

/** A customer says how it was; saying it again replaces what was said. The team reads the score in the conversation. */
export const rateRequest = command({
  name: 'requests.rate-request',
  permission: 'requests:write',
  input: z.strictObject({
    requestId: z.uuid(),
    score: z.number().int().min(1).max(5),
    words: z.string().trim().max(2000),
  }),
  async run(run, { requestId, score, words }) {
    const request = await lockRequest(run, requestId);
    const before = await ratingOf(run, requestId);
    const rating = { score, words, ratedAt: run.now };
    await run.tx
      .insert(requestRatings)
      .values({ workspaceId: request.workspaceId, requestId, ...rating })
      .onConflictDoUpdate({ target: [requestRatings.workspaceId, requestRatings.requestId], set: rating });
    if (before?.score !== score) {
      const line = { conversationId: request.conversationId, code: 'request.rated', params: { score } };
      await writeSystemLine(run.context, line);
    }
    run.announce('request.rated', subjectOf(request), { ...about(request), score });
  },
});
