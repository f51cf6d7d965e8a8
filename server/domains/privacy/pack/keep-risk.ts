import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { notFound } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { activities } from '../records/rules.ts';
import { degrees, weightOf } from './rules.ts';
import { privacyRisks } from './schema.ts';

/** What is said of a risk. */
export const riskInput = {
  title: z.string().trim().min(3).max(300),
  activity: z.enum(activities),
  likelihood: z.enum(degrees),
  harm: z.enum(degrees),
  measures: z.string().trim().max(5000),
};

/** Writes down what may happen to people, and what is done against it. */
export const addRisk = command({
  name: 'privacy.add-risk',
  permission: 'privacy:write',
  input: z.strictObject(riskInput),
  async run(run, input) {
    const { tx, actor, now } = run;
    const id = newId();
    const by = { changedBy: memberIdOf(run.actor), changedAt: now };
    await tx.insert(privacyRisks).values({ workspaceId: actor.workspaceId, id, ...input, ...by });
    tellRisk(run, id, Object.keys(input));
    return { riskId: id };
  },
});

/** Judges it anew. @throws Problem 404 `privacy-risk-not-found`. */
export const changeRisk = command({
  name: 'privacy.change-risk',
  permission: 'privacy:write',
  input: z.strictObject({ riskId: z.uuid(), ...z.strictObject(riskInput).partial().shape }),
  async run(run, { riskId, ...changes }) {
    const set = { ...changes, changedBy: memberIdOf(run.actor), changedAt: run.now };
    const { count } = await run.tx.update(privacyRisks).set(set).where(one(run, riskId));
    if (count === 0) throw notFound('privacy-risk');
    tellRisk(run, riskId, Object.keys(changes));
  },
});

/** Takes it out of the assessment; the trail keeps that it stood there. @throws Problem 404 `privacy-risk-not-found`. */
export const removeRisk = command({
  name: 'privacy.remove-risk',
  permission: 'privacy:write',
  input: z.strictObject({ riskId: z.uuid() }),
  async run(run, { riskId }) {
    const { count } = await run.tx.delete(privacyRisks).where(one(run, riskId));
    if (count === 0) throw notFound('privacy-risk');
    tellRisk(run, riskId, ['removed']);
  },
});

/** The assessment, the gravest first. */
export const listRisks = query({
  name: 'privacy.list-risks',
  permission: 'privacy:read',
  input: z.strictObject({}),
  async run({ tx, actor }) {
    const rows = await tx
      .select()
      .from(privacyRisks)
      .where(eq(privacyRisks.workspaceId, actor.workspaceId))
      .orderBy(asc(privacyRisks.title))
      .limit(1000);
    const grave = (row: (typeof rows)[number]) => degrees.indexOf(weightOf(row));
    return rows.toSorted((a, b) => grave(b) - grave(a)).map((row) => ({ ...row, weight: weightOf(row) }));
  },
});

function one({ actor }: Run, riskId: string) {
  return and(eq(privacyRisks.workspaceId, actor.workspaceId), eq(privacyRisks.id, riskId));
}

function tellRisk({ announce }: Run, riskId: string, fields: string[]): void {
  announce('privacy-risk.changed', { type: 'privacy-risk', id: riskId }, { riskId, fields });
}
