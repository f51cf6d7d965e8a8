import { z } from 'zod';
import { languages } from '../../../../kernel/language.ts';
import { command } from '../../../../platform/command.ts';
import { beginEmpty } from './begin-empty.ts';

/** Starts a conversation with a customer in which we have the first word; no work hangs on it until they answer. */
export const startOutgoing = command({
  name: 'conversations.start-outgoing',
  permission: 'conversations:write',
  input: z.strictObject({
    channel: z.string(),
    subject: z.string(),
    customerId: z.uuid(),
    language: z.enum(languages).nullable(),
    brandId: z.uuid().nullable().default(null),
  }),
  run: (run, about) => beginEmpty(run, about, [{ customerId: about.customerId, role: 'requester' }]),
});
