import { z } from '@hono/zod-openapi';
import type { CallView } from '../queries/list-calls.ts';
import { callStates } from '../rules/call-state.ts';
import { callKinds, directions } from '../schema.ts';

const time = z.iso.datetime();
const named = z.object({ id: z.uuid(), name: z.string() }).nullable();

export const callSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(callKinds),
    direction: z.enum(directions),
    number: z.string().nullable(),
    line: z.string().nullable(),
    state: z.enum(callStates),
    startedAt: time,
    answeredAt: time.nullable(),
    endedAt: time.nullable(),
    seconds: z.number().int().nullable().openapi({ description: 'Of talk' }),
    recording: z
      .object({
        address: z.string().nullable().openapi({
          description:
            'The page of the exchange; null where the sound is behind /calls/{id}/recording-hearings',
        }),
        seconds: z.number().int().nullable(),
      })
      .nullable(),
    wrapUp: z.string().nullable(),
    notes: z.string(),
    wrappedUpAt: time.nullable(),
    customer: named,
    request: z.object({ id: z.uuid(), number: z.number().int(), subject: z.string() }).nullable(),
    member: named,
    exchange: z.string().nullable(),
  })
  .openapi('Call');

/** The API's form of a call. */
export function shownCall(view: CallView): z.infer<typeof callSchema> {
  const { startedAt, answeredAt, endedAt, wrappedUpAt, ...rest } = view;
  const at = (moment: Date | null) => moment?.toISOString() ?? null;
  return {
    ...rest,
    startedAt: startedAt.toISOString(),
    answeredAt: at(answeredAt),
    endedAt: at(endedAt),
    wrappedUpAt: at(wrappedUpAt),
  };
}

export const paging = {
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().max(500).optional(),
};
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
