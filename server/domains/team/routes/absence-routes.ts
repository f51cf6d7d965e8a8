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
import { changeAbsence, endAbsence, planAbsence } from '../absences/commands/keep-absence.ts';
import { listAbsences } from '../absences/queries/list-absences.ts';
import { reasons } from '../absences/rules.ts';

const time = z.iso.datetime();
const absenceSchema = z
  .object({
    id: z.uuid(),
    memberId: z.uuid(),
    startsAt: time,
    endsAt: time.nullable(),
    reasonCode: z.enum(reasons),
    coverMemberId: z.uuid().nullable(),
    coverTeamId: z.uuid().nullable(),
    note: z.string(),
    isSudden: z.boolean(),
    begunAt: time.nullable(),
    overAt: time.nullable(),
  })
  .openapi('Absence');
const given = z.iso.datetime({ offset: true });
const dates = { startsAt: given.optional(), endsAt: given.nullable().optional() };
const rest = {
  coverMemberId: z.uuid().nullable().optional(),
  coverTeamId: z.uuid().nullable().optional(),
  note: z.string().max(2000).optional(),
};
const done = { 204: { description: 'Done' }, ...problems };

const list = createRoute({
  ...needs('team:read'),
  method: 'get',
  path: '/absences',
  summary: 'Absences to come, lasting or just over, by their beginning',
  request: { query: z.strictObject({ member: z.uuid().optional() }) },
  responses: {
    200: answers(z.object({ items: z.array(absenceSchema), nextCursor: z.null() }), 'Absences'),
    ...problems,
  },
});
const plan = createRoute({
  ...needs('team:own'),
  method: 'post',
  path: '/absences',
  summary: 'Plan an absence, or declare one; of others with `team:lead`',
  request: {
    body: takes(
      z.strictObject({ memberId: z.uuid().optional(), ...dates, reasonCode: z.enum(reasons), ...rest }),
    ),
  },
  responses: { 201: answers(z.object({ id: z.uuid() }), 'The absence'), ...problems },
});
const change = createRoute({
  ...needs('team:own'),
  method: 'patch',
  path: '/absences/{id}',
  summary: 'Change dates, cover or words of an absence',
  request: { params: idParam, body: takes(z.strictObject({ ...dates, ...rest })) },
  responses: done,
});
const end = createRoute({
  ...needs('team:own'),
  method: 'delete',
  path: '/absences/{id}',
  summary: 'End an absence now, or take it back before it begins',
  request: { params: idParam },
  responses: done,
});

/** The doors of absences. */
export const absenceRoutes = newRouter()
  .openapi(list, async (c) => {
    const { member } = c.req.valid('query');
    const rows = await listAbsences(contextOf(c), member ? { memberId: member } : {});
    const items = rows.map(
      ({ id, memberId, reasonCode, coverMemberId, coverTeamId, note, isSudden, ...at }) => ({
        ...{ id, memberId, reasonCode, coverMemberId, coverTeamId, note, isSudden },
        startsAt: at.startsAt.toISOString(),
        endsAt: at.endsAt?.toISOString() ?? null,
        begunAt: at.begunAt?.toISOString() ?? null,
        overAt: at.overAt?.toISOString() ?? null,
      }),
    );
    return c.json({ items, nextCursor: null }, 200);
  })
  .openapi(plan, async (c) => {
    const { startsAt, endsAt, ...words } = c.req.valid('json');
    return c.json(await planAbsence(contextOf(c), { ...words, ...datesIn({ startsAt, endsAt }) }), 201);
  })
  .openapi(change, async (c) => {
    const { startsAt, endsAt, ...words } = c.req.valid('json');
    const absenceId = c.req.valid('param').id;
    await changeAbsence(contextOf(c), { ...words, absenceId, ...datesIn({ startsAt, endsAt }) });
    return c.body(null, 204);
  })
  .openapi(end, async (c) => {
    await endAbsence(contextOf(c), { absenceId: c.req.valid('param').id });
    return c.body(null, 204);
  });

function datesIn({
  startsAt,
  endsAt,
}: {
  startsAt?: string | undefined;
  endsAt?: string | null | undefined;
}) {
  return {
    ...(startsAt === undefined ? {} : { startsAt: new Date(startsAt) }),
    ...(endsAt === undefined ? {} : { endsAt: endsAt === null ? null : new Date(endsAt) }),
  };
}
