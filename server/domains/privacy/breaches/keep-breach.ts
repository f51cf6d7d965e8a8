import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { countries } from '../asking/rules.ts';
import { risks, stepKinds } from './rules.ts';
import { breaches, breachSteps } from './schema.ts';

const words = z.string().trim().max(20_000);
const instant = z.iso.datetime({ offset: true });

/** What is known of a breach; more of it comes to light later, so that all may be changed. */
export const breachInput = {
  title: z.string().trim().min(3).max(300),
  words,
  dataKinds: words,
  measures: words,
  risk: z.enum(risks),
  countries: z.array(z.enum(countries)).min(1).max(countries.length),
  happenedAt: instant.nullable(),
  foundAt: instant,
};
const optional = z.strictObject({
  ...breachInput,
  words: words.default(''),
  dataKinds: words.default(''),
  measures: words.default(''),
  happenedAt: instant.nullable().default(null),
});

/** Opens the record of a breach: its clocks run from when it was found. @throws Problem 400 `breach-in-the-future`. */
export const openBreach = command({
  name: 'privacy.open-breach',
  permission: 'privacy:write',
  input: optional,
  async run(run, input) {
    const { tx, actor, now, announce } = run;
    const id = newId();
    const { foundAt = now, happenedAt = null } = timesOf(run, input);
    const { title, words: told, dataKinds, measures, risk } = input;
    await tx.insert(breaches).values({
      ...{ workspaceId: actor.workspaceId, id, title, words: told, dataKinds, measures, risk },
      ...{ foundAt, happenedAt, countries: [...new Set(input.countries)] },
      ...{ openedBy: memberIdOf(run.actor), openedAt: now },
    });
    announce('breach.opened', { type: 'breach', id }, { breachId: id });
    return { breachId: id };
  },
});

/** Writes down what became known since. @throws Problem 404 `breach-not-found`, 409 `breach-closed`. */
export const changeBreach = command({
  name: 'privacy.change-breach',
  permission: 'privacy:write',
  input: z.strictObject({ breachId: z.uuid(), ...z.strictObject(breachInput).partial().shape }),
  async run(run, { breachId, ...input }) {
    await lockOpenBreach(run, breachId);
    const { happenedAt: _happened, foundAt: _found, ...plain } = input;
    const changes = { ...plain, ...timesOf(run, input) };
    const fields = Object.keys(changes);
    if (fields.length === 0) return;
    await run.tx.update(breaches).set(changes).where(one(run, breachId));
    run.announce('breach.changed', { type: 'breach', id: breachId }, { breachId, fields });
  },
});

/** Somebody was told: the authority of a country, or the people there. Told once more, the later time is left out. */
export const noteTold = command({
  name: 'privacy.note-told',
  permission: 'privacy:write',
  input: z.strictObject({
    breachId: z.uuid(),
    country: z.enum(countries),
    kind: z.enum(stepKinds),
    toldAt: instant.optional(),
    note: z.string().trim().max(2000).default(''),
  }),
  async run(run, { breachId, country, kind, toldAt, note }) {
    const { tx, actor, now, announce } = run;
    await lockOpenBreach(run, breachId);
    const at = toldAt ? new Date(toldAt) : now;
    if (at > now)
      throw new Problem(400, 'breach-in-the-future', { fields: { toldAt: 'breach-in-the-future' } });
    const added = await tx
      .insert(breachSteps)
      .values({
        ...{ workspaceId: actor.workspaceId, id: newId(), breachId, country, kind, note, toldAt: at },
        toldBy: memberIdOf(run.actor),
      })
      .onConflictDoNothing()
      .returning({ id: breachSteps.id });
    if (added.length > 0)
      announce('breach.told', { type: 'breach', id: breachId }, { breachId, country, kind });
  },
});

/** Everything was done. The record stays. @throws Problem 404, 409 `breach-closed`. */
export const closeBreach = command({
  name: 'privacy.close-breach',
  permission: 'privacy:write',
  input: z.strictObject({ breachId: z.uuid() }),
  async run(run, { breachId }) {
    await lockOpenBreach(run, breachId);
    const closed = { closedAt: run.now, closedBy: memberIdOf(run.actor) };
    await run.tx.update(breaches).set(closed).where(one(run, breachId));
    run.announce('breach.closed', { type: 'breach', id: breachId }, { breachId });
  },
});

export function one({ actor }: Pick<Run, 'actor'>, breachId: string) {
  return and(eq(breaches.workspaceId, actor.workspaceId), eq(breaches.id, breachId));
}

/** @throws Problem 404 `breach-not-found`, 409 `breach-closed`. */
export async function lockOpenBreach(run: Run, breachId: string) {
  const [row] = await run.tx.select().from(breaches).where(one(run, breachId)).for('update');
  if (!row) throw notFound('breach');
  if (row.closedAt) throw new Problem(409, 'breach-closed');
  return row;
}

type Times = { happenedAt?: string | null | undefined; foundAt?: string | undefined };

function timesOf({ now }: Run, { happenedAt, foundAt }: Times) {
  const times = {
    ...(happenedAt === undefined ? {} : { happenedAt: happenedAt === null ? null : new Date(happenedAt) }),
    ...(foundAt === undefined ? {} : { foundAt: new Date(foundAt) }),
  };
  for (const [field, at] of Object.entries(times))
    if (at && at > now)
      throw new Problem(400, 'breach-in-the-future', { fields: { [field]: 'breach-in-the-future' } });
  return times;
}
