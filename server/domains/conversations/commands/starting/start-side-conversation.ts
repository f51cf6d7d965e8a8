import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';
import { command } from '../../../../platform/command.ts';
import { beginEmpty } from './begin-empty.ts';

/**
 * Starts an empty conversation in which the first word is ours. The caller owns the work, says whose it is, and
 * writes the first message in the same transaction. Nobody takes part who is not named here.
 */
export const startSideConversation = command({
  name: 'conversations.start-side-conversation',
  permission: 'conversations:note',
  input: z.strictObject({
    channel: z.enum(['email', 'team']),
    subject: z.string().trim().min(1).max(998),
    /** Whom it is with; among colleagues, whom it is about. */
    customerId: z.uuid(),
    /** Who is written to, the first as the one who is asked. */
    participantIds: z.array(z.uuid()).max(20),
    language: z.enum(languages).nullable(),
    teamId: z.uuid().nullable(),
    assigneeId: z.uuid().nullable(),
    brandId: z.uuid().nullable(),
  }),
  run: (run, { participantIds, ...about }) => {
    const people = [...new Set(participantIds)].map((customerId, index) => ({
      customerId,
      role: index === 0 ? ('asked' as const) : ('copied' as const),
    }));
    return beginEmpty(run, about, people);
  },
});
