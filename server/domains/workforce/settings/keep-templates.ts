import { and, asc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { shiftTemplates } from '../schema.ts';

const half = (minutes: number) => minutes % 30 === 0;

export const templateFields = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    startsAt: z.string().regex(/^([01]\d|2[0-3]):(00|30)$/),
    minutes: z.int().min(60).max(960).refine(half),
    breakAfter: z.int().min(30).max(900).refine(half).nullable().default(null),
    breakMinutes: z.int().min(0).max(180).refine(half).default(0),
  })
  .refine(
    ({ breakAfter, breakMinutes, minutes }) => breakAfter === null || breakAfter + breakMinutes < minutes,
    {
      path: ['breakAfter'],
    },
  );

/** The shifts of which rosters are made, by their beginning. */
export const listTemplates = query({
  name: 'workforce.list-templates',
  permission: 'workforce:plan',
  input: z.strictObject({}),
  run: readTemplates,
});

/** @throws Problem 409 `shift-template-exists` when another one bears the name. */
export const createTemplate = command({
  name: 'workforce.create-template',
  permission: 'workforce:plan',
  input: templateFields,
  async run(run, fields) {
    const { workspaceId } = run.actor;
    const templateId = newId();
    const [same] = await run.tx
      .select({ id: shiftTemplates.id })
      .from(shiftTemplates)
      .where(
        and(
          eq(shiftTemplates.workspaceId, workspaceId),
          eq(shiftTemplates.name, fields.name),
          ne(shiftTemplates.id, templateId),
        ),
      );
    if (same) throw new Problem(409, 'shift-template-exists');
    await run.tx
      .insert(shiftTemplates)
      .values({ ...fields, workspaceId, id: templateId, createdAt: run.now });
    const subject = { type: 'shift-template', id: templateId };
    run.announce('shift-template.changed', subject, { templateId, removed: false });
    return { templateId };
  },
});

/** Takes a template away; shifts that were made of it stand. @throws Problem 404 `shift-template-not-found`. */
export const removeTemplate = command({
  name: 'workforce.remove-template',
  permission: 'workforce:plan',
  input: z.strictObject({ templateId: z.uuid() }),
  async run(run, { templateId }) {
    const mine = and(
      eq(shiftTemplates.workspaceId, run.actor.workspaceId),
      eq(shiftTemplates.id, templateId),
    );
    const gone = await run.tx.delete(shiftTemplates).where(mine).returning({ id: shiftTemplates.id });
    if (gone.length === 0) throw notFound('shift-template');
    const subject = { type: 'shift-template', id: templateId };
    run.announce('shift-template.changed', subject, { templateId, removed: true });
  },
});

export async function readTemplates({ tx, actor }: Run) {
  const { id, name, startsAt, minutes, breakAfter, breakMinutes } = shiftTemplates;
  return tx
    .select({ id, name, startsAt, minutes, breakAfter, breakMinutes })
    .from(shiftTemplates)
    .where(eq(shiftTemplates.workspaceId, actor.workspaceId))
    .orderBy(asc(startsAt), asc(name));
}
