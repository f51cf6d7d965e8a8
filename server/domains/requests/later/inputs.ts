import { z } from 'zod';
import { followUpActs } from './rules.ts';

const address = z.strictObject({ address: z.email(), name: z.string().max(200).default('') });
export const words = z.string().min(1).max(1_000_000);
export const moment = z.iso.datetime({ offset: true });

/** A zone by its IANA name, as `Asia/Jakarta`. */
export const zone = z
  .string()
  .max(64)
  .refine((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  });

/** What happens when no answer comes; only sending has words of its own. */
export const followUpPlan = z
  .strictObject({
    at: moment,
    act: z.enum(followUpActs),
    body: z.string().max(1_000_000).nullable().default(null),
  })
  .refine(({ act, body }) => act !== 'send' || Boolean(body?.trim()));

export const replyInput = {
  body: words,
  fileIds: z.array(z.uuid()).max(100),
  cc: z.array(address).max(50),
  bcc: z.array(address).max(50),
  sendAt: moment,
  zone,
  followUp: followUpPlan.nullable(),
};
