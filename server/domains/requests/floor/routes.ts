import { createRoute, z } from '@hono/zod-openapi';
import { answers, contextOf, needs, newRouter, problems } from '../../../platform/http/router.ts';
import { type FloorMember, type FloorQueue, readFloor } from './read-floor.ts';

const time = z.iso.datetime();
const floorSchema = z
  .object({
    members: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        role: z.string(),
        teamIds: z.array(z.uuid()),
        status: z.string(),
        statusSince: time.nullable(),
        seenAt: time.nullable(),
        isWorking: z.boolean(),
        takesWork: z.boolean(),
        absence: z
          .object({
            id: z.uuid(),
            endsAt: time.nullable(),
            reasonCode: z.string(),
            coverName: z.string().nullable(),
          })
          .nullable(),
        open: z.number().int(),
        load: z.number(),
        capacity: z.number().int(),
        waitingSince: time.nullable(),
      }),
    ),
    queues: z.array(
      z.object({
        teamId: z.uuid().nullable(),
        name: z.string().nullable(),
        open: z.number().int(),
        unassigned: z.number().int(),
        waitingSince: time.nullable(),
        free: z.number().int(),
      }),
    ),
  })
  .openapi('Floor');

const read = createRoute({
  ...needs('team:lead'),
  method: 'get',
  path: '/floor',
  summary: 'Who works on what since when, and how long the queues wait',
  request: { query: z.strictObject({}) },
  responses: { 200: answers(floorSchema, 'The floor now'), ...problems },
});

/** The door of the supervisor's floor. */
export const floorRoutes = newRouter().openapi(read, async (c) => {
  const { members, queues } = await readFloor(contextOf(c), {});
  return c.json({ members: members.map(shownMember), queues: queues.map(shownQueue) }, 200);
});

function shownMember(member: FloorMember): z.infer<typeof floorSchema>['members'][number] {
  const { id, name, role, teamIds, status, isWorking, takesWork, absence, open, load } = member;
  return {
    ...{ id, name, role, teamIds, status, isWorking, takesWork, open, load },
    capacity: member.carries,
    statusSince: iso(member.statusSince),
    seenAt: iso(member.seenAt),
    waitingSince: iso(member.waitingSince),
    absence: absence && {
      id: absence.id,
      endsAt: iso(absence.endsAt),
      reasonCode: absence.reasonCode,
      coverName: member.coverName,
    },
  };
}

function shownQueue({ waitingSince, ...queue }: FloorQueue) {
  return { ...queue, waitingSince: iso(waitingSince) };
}

function iso(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
