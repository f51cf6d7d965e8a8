import { createRoute, z } from '@hono/zod-openapi';
import {
  answers,
  contextOf,
  idParam,
  needs,
  newRouter,
  problems,
  takes,
} from '../../../platform/http/router.ts';
import { keepProfile, profileInput } from '../staffing/commands/keep-profile.ts';
import { noteSighting } from '../staffing/commands/note-presence.ts';
import { setStatus } from '../staffing/commands/set-status.ts';
import { listStaff, type Staff } from '../staffing/queries/list-staff.ts';
import { statuses } from '../staffing/rules/status.ts';

const time = z.iso.datetime();
const staffSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    role: z.string(),
    teamIds: z.array(z.uuid()),
    languages: z.array(z.string()),
    skills: z.array(z.object({ skill: z.string(), level: z.number().int() })),
    endedSkills: z.array(z.string()).openapi({ description: 'Known until a certificate ended' }),
    capacity: z.number().int().nullable(),
    hours: z.record(z.string(), z.array(z.array(z.string()))).nullable(),
    status: z.enum(statuses),
    statusSince: time.nullable(),
    seenAt: time.nullable(),
    isWorking: z.boolean(),
    takesWork: z.boolean(),
    absence: z
      .object({
        id: z.uuid(),
        startsAt: time,
        endsAt: time.nullable(),
        reasonCode: z.string(),
        coverMemberId: z.uuid().nullable(),
        coverTeamId: z.uuid().nullable(),
      })
      .nullable(),
  })
  .openapi('Staff');
const done = { 204: { description: 'Done' }, ...problems };
const status = takes(z.strictObject({ status: z.enum(statuses) }));

const list = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/staff',
  summary: 'Everybody with their status, skills, hours and absence now',
  request: { query: z.strictObject({}) },
  responses: {
    200: answers(z.object({ items: z.array(staffSchema), nextCursor: z.null() }), 'Everybody, by name'),
    ...problems,
  },
});
const mine = createRoute({
  ...needs('team:own'),
  method: 'put',
  path: '/me/status',
  summary: 'Say what I am doing',
  request: { body: status },
  responses: done,
});
const seen = createRoute({
  ...needs('team:own'),
  method: 'post',
  path: '/me/presence',
  summary: 'Say that my browser is there',
  responses: done,
});
const theirs = createRoute({
  ...needs('team:lead'),
  method: 'put',
  path: '/members/{id}/status',
  summary: 'Say what a member is doing',
  request: { params: idParam, body: status },
  responses: done,
});
const profile = createRoute({
  ...needs('team:lead'),
  method: 'patch',
  path: '/members/{id}/profile',
  summary: 'Say what a member can do and when',
  request: { params: idParam, body: takes(z.strictObject(profileInput)) },
  responses: done,
});

/** The doors of status, skills and hours. */
export const staffingRoutes = newRouter()
  .openapi(list, async (c) =>
    c.json({ items: (await listStaff(contextOf(c), {})).map(shownStaff), nextCursor: null }, 200),
  )
  .openapi(mine, async (c) => {
    await setStatus(contextOf(c), c.req.valid('json'));
    return c.body(null, 204);
  })
  .openapi(seen, async (c) => {
    await noteSighting(contextOf(c), {});
    return c.body(null, 204);
  })
  .openapi(theirs, async (c) => {
    await setStatus(contextOf(c), { memberId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  })
  .openapi(profile, async (c) => {
    await keepProfile(contextOf(c), { memberId: c.req.valid('param').id, ...c.req.valid('json') });
    return c.body(null, 204);
  });

function shownStaff({ statusSince, seenAt, absence, ...plain }: Staff): z.infer<typeof staffSchema> {
  return {
    ...plain,
    statusSince: statusSince?.toISOString() ?? null,
    seenAt: seenAt?.toISOString() ?? null,
    absence: absence && {
      ...absence,
      startsAt: absence.startsAt.toISOString(),
      endsAt: absence.endsAt?.toISOString() ?? null,
    },
  };
}
