import { and, asc, desc, eq, or } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../kernel/problem.ts';
import { query, type Run } from '../../../platform/command.ts';
import { htmlToText } from '../../../platform/html/index.ts';
import { maySee } from '../../conversations/index.ts';
import { wordsOf } from '../commands/perform-acts.ts';
import { lookingOf } from '../queries/looking.ts';
import { isOffered } from '../rules/prepared.ts';
import { requests } from '../schema.ts';
import { macros } from './schema.ts';

/** Macros that the actor may use: the most used first, then by name. */
export const listMacros = query({
  name: 'requests.list-macros',
  permission: 'requests:macros',
  input: z.strictObject({}),
  async run(run) {
    const rows = await offeredMacros(run);
    return rows.map(({ id, name, acts, isShared, ownerId, teamId, uses }) => ({
      ...{ id, name, acts, teamId, uses, shared: isShared },
      mine: ownerId === run.actor.id,
    }));
  },
});

/** What a macro would do to a request: its acts, with the words that it would write as they would stand there. */
export const previewMacro = query({
  name: 'requests.preview-macro',
  permission: 'requests:macros',
  input: z.strictObject({ id: z.uuid(), requestId: z.uuid() }),
  async run(run, { id, requestId }) {
    const macro = await findMacro(run, id);
    const { workspaceId, id: requestKey } = requests;
    const mine = and(eq(workspaceId, run.actor.workspaceId), eq(requestKey, requestId));
    const [request] = await run.tx.select().from(requests).where(mine);
    if (!request || !maySee(run.actor, request)) throw notFound('request');
    const steps = [];
    for (const one of macro.acts) {
      const words = await wordsOf(run, request, one);
      steps.push({ act: one, words: words ? htmlToText(words.body).trim() : null });
    }
    return { id, name: macro.name, steps };
  },
});

/** A macro that the actor may use. @throws Problem 404 `macro-not-found`. */
export async function findMacro(run: Run, id: string) {
  const macro = (await offeredMacros(run)).find((one) => one.id === id);
  if (!macro) throw notFound('macro');
  return macro;
}

async function offeredMacros(run: Run) {
  const { tx, actor } = run;
  const who = await lookingOf(run);
  const { workspaceId, isShared, ownerId, uses, name } = macros;
  const usable = or(eq(isShared, true), actor.id ? eq(ownerId, actor.id) : undefined);
  const rows = await tx
    .select()
    .from(macros)
    .where(and(eq(workspaceId, actor.workspaceId), usable))
    .orderBy(desc(uses), asc(name));
  return rows.filter((row) => isOffered(row, who));
}
