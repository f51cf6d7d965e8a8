import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { Problem } from '../../../kernel/problem.ts';
import { command, query, type Run } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { findWorkspace } from '../../access/index.ts';
import { wrapUpCodes } from '../schema.ts';

export type WrapUpCode = { key: string; name: string; isOffered: boolean };

/** What every workspace begins with, in its own language, until it says its own. */
const usual = ['answered', 'call-again', 'wrong-number', 'complaint', 'no-answer'] as const;

/** How calls may end, in their order; those that are no longer offered are there for the calls that bear them. */
export const listWrapUpCodes = query({
  name: 'calls.list-wrap-up-codes',
  permission: 'requests:read',
  input: z.strictObject({}),
  run: (run) => readCodes(run),
});

/** Says anew which codes there are: what is left out is no longer offered, and stays on the calls that bear it. */
export const keepWrapUpCodes = command({
  name: 'calls.keep-wrap-up-codes',
  permission: 'channels:manage',
  input: z.strictObject({
    codes: z
      .array(z.strictObject({ key: z.string().max(60).optional(), name: z.string().trim().min(1).max(100) }))
      .max(50),
  }),
  async run(run, { codes }) {
    const { tx, actor, announce } = run;
    const { workspaceId } = actor;
    const before = await readCodes(run);
    const offered = codes.map(({ key, name }, position) => {
      const known = before.find((one) => one.key === key)?.key;
      return { workspaceId, key: known ?? newId(), name, position, isOffered: true };
    });
    const gone = before
      .filter(({ key }) => !offered.some((one) => one.key === key))
      .map(({ key, name }, at) => ({
        workspaceId,
        key,
        name,
        position: codes.length + at,
        isOffered: false,
      }));
    await tx.delete(wrapUpCodes).where(eq(wrapUpCodes.workspaceId, workspaceId));
    const rows = [...offered, ...gone];
    if (rows.length > 0) await tx.insert(wrapUpCodes).values(rows);
    const subject = { type: 'wrap-up-codes', id: workspaceId };
    announce('wrap-up-codes.changed', subject, { count: offered.length });
  },
});

/** @throws Problem 400 `wrap-up-code-unknown`. */
export async function assertCode(run: Run, key: string): Promise<void> {
  const known = await readCodes(run);
  if (!known.some((one) => one.key === key)) throw new Problem(400, 'wrap-up-code-unknown');
}

async function readCodes({ tx, actor }: Run): Promise<WrapUpCode[]> {
  const { workspaceId, key, name, isOffered, position } = wrapUpCodes;
  const rows = await tx
    .select({ key, name, isOffered })
    .from(wrapUpCodes)
    .where(and(eq(workspaceId, actor.workspaceId)))
    .orderBy(asc(position));
  if (rows.length > 0) return rows;
  const { language } = await findWorkspace(actor.workspaceId);
  return usual.map((one) => ({
    key: one,
    name: say(isLanguage(language) ? language : 'en', `wrap-up-${one}`),
    isOffered: true,
  }));
}
