import { z } from 'zod';
import type { Priority, Status } from '../../requests/index.ts';

const statuses = ['open', 'waiting', 'solved', 'closed'] as const satisfies readonly Status[];
const priorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly Priority[];
const labels = z.array(z.string().trim().min(1).max(100)).min(1).max(20);
const words = z.string().trim().max(20_000);

/** One thing that a rule or a macro does to a request. */
export const actInput = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set-status'), status: z.enum(statuses) }),
  z.strictObject({ do: z.literal('set-priority'), priority: z.enum(priorities) }),
  z.strictObject({ do: z.literal('assign'), memberId: z.uuid().nullable() }),
  z.strictObject({ do: z.literal('set-team'), teamId: z.uuid().nullable() }),
  z.strictObject({ do: z.literal('add-labels'), labels }),
  z.strictObject({ do: z.literal('remove-labels'), labels }),
  z.strictObject({
    do: z.literal('set-field'),
    key: z.string().trim().min(1).max(100),
    value: z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]),
  }),
  z.strictObject({ do: z.literal('write-note'), text: words.min(1) }),
  z.strictObject({
    do: z.literal('write-reply'),
    text: z.strictObject({ en: words, id: words, th: words }),
  }),
  z.strictObject({ do: z.literal('snooze'), hours: z.number().int().min(1).max(8760) }),
  z
    .strictObject({
      do: z.literal('notify'),
      memberId: z.uuid().optional(),
      teamId: z.uuid().optional(),
    })
    .refine((act) => (act.memberId === undefined) !== (act.teamId === undefined)),
]);

export type Act = z.output<typeof actInput>;

/** What is done, in the order in which it is done. */
export const actsInput = z.array(actInput).min(1).max(20);

/** The words of a reply in a language: those of another one where this one has none; null when there are none at all. */
export function replyIn(
  text: { en: string; id: string; th: string },
  language: string | null,
): string | null {
  const wanted = [language, 'en', 'id', 'th'].flatMap((one) =>
    one === 'en' || one === 'id' || one === 'th' ? [text[one]] : [],
  );
  return wanted.find((one) => one !== '') ?? null;
}

/** Labels after some were added and some taken away; case does not part them. */
export function labelsAfter(
  before: readonly string[],
  change: { add?: readonly string[]; remove?: readonly string[] },
): string[] {
  const gone = new Set((change.remove ?? []).map((one) => one.toLowerCase()));
  return [...before, ...(change.add ?? [])].filter((one) => !gone.has(one.toLowerCase()));
}
