import { z } from 'zod';
import { Problem } from '../../../kernel/problem.ts';
import { command } from '../../../platform/command.ts';
import { writeReply } from '../../conversations/index.ts';
import { addPromise, dueInput } from './make-promise.ts';
import { about, assertOpen, findCard, lockPromise, settle, subjectOf, write } from './promise-row.ts';

/**
 * Gives the customer another date before the first one breaks: they are told by the words of `body`, which may be
 * taken back for `sendAfterSeconds`. @throws Problem 409 `promise-settled`, also when it is due already.
 */
export const movePromise = command({
  name: 'promises.move-promise',
  permission: 'promises:write',
  input: z.strictObject({
    promiseId: z.uuid(),
    at: dueInput,
    body: z.string().trim().min(1).max(20_000),
    sendAfterSeconds: z.number().int().min(0).max(60).default(0),
  }),
  async run(run, { promiseId, at, body, sendAfterSeconds }) {
    const row = await lockPromise(run, promiseId);
    assertOpen(row);
    if (row.dueAt < run.now) throw new Problem(409, 'promise-settled');
    const card = await findCard(run, row.requestId);
    const reply = { conversationId: card.conversationId, body, sendAfterSeconds };
    const { messageId } = await writeReply(run.context, reply);
    await settle(run, row, 'moved');
    await write(run, row, { toldAt: run.now });
    const { words, carriedBy } = row;
    const next = await addPromise(run, { card, at, words, messageId, followsId: row.id, carriedBy });
    run.announce('promise.moved', subjectOf(next), { ...about(next), beforePromiseId: row.id });
    return { promiseId: next.id, messageId };
  },
});
