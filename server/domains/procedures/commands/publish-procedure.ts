import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { memberIdOf } from '../../../kernel/actor.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { command, type Run } from '../../../platform/command.ts';
import { listTopics } from '../../knowledge/index.ts';
import { listClauses } from '../../policies/index.ts';
import { listTeams, providerCards } from '../../team/index.ts';
import type { Content } from '../rules/content.ts';
import { faultsOf } from '../rules/faults.ts';
import { clausesOf } from '../rules/walk.ts';
import { procedures, procedureVersions } from '../schema.ts';
import { lockProcedure, readVersions, subjectOf, writeProcedure } from './procedure-row.ts';

/**
 * Publishes the draft as the version that new runs follow; what runs keeps its own.
 * @throws Problem 409 `procedure-incomplete`, `procedure-place-unknown`, `procedure-unchanged`, 412 `procedure-changed`.
 */
export const publishProcedure = command({
  name: 'procedures.publish-procedure',
  permission: 'procedures:publish',
  input: z.strictObject({
    procedureId: z.uuid(),
    draftVersion: z.int(),
    note: z.string().trim().max(2_000).default(''),
  }),
  async run(run, { procedureId, draftVersion, note }) {
    const row = await lockProcedure(run, { procedureId, draftVersion });
    if (faultsOf(row.draft).length > 0) throw new Problem(409, 'procedure-incomplete');
    const [newest] = await readVersions(run, procedureId);
    if (JSON.stringify(newest?.content) === JSON.stringify(row.draft))
      throw new Problem(409, 'procedure-unchanged');
    await assertPlaces(run, row.draft);
    const version = (newest?.version ?? 0) + 1;
    await run.tx.insert(procedureVersions).values({
      ...{ workspaceId: row.workspaceId, procedureId, version, content: row.draft, note },
      ...{ publishedBy: memberIdOf(run.actor), publishedAt: run.now },
    });
    const published = { publishedVersion: version, publishedDraft: row.draftVersion };
    await writeProcedure(run, row, { ...published, flaggedAt: null });
    run.announce('procedure.published', subjectOf(procedureId), { procedureId, version });
    return { version };
  },
});

/** Takes a procedure out of use: it is offered no more, what runs goes on to its end. Twice changes nothing. */
export const retireProcedure = command({
  name: 'procedures.retire-procedure',
  permission: 'procedures:publish',
  input: z.strictObject({ procedureId: z.uuid() }),
  run: (run, { procedureId }) => setRetired(run, procedureId, true),
});

/** Takes a procedure back into use, with the version that was published last. */
export const takeBackProcedure = command({
  name: 'procedures.take-back-procedure',
  permission: 'procedures:publish',
  input: z.strictObject({ procedureId: z.uuid() }),
  run: (run, { procedureId }) => setRetired(run, procedureId, false),
});

async function setRetired(
  { tx, actor, now, announce }: Run,
  procedureId: string,
  retired: boolean,
): Promise<void> {
  const itself = and(eq(procedures.workspaceId, actor.workspaceId), eq(procedures.id, procedureId));
  const [row] = await tx.select({ id: procedures.id }).from(procedures).where(itself);
  if (!row) throw notFound('procedure');
  const changed = await tx
    .update(procedures)
    .set({ retiredAt: retired ? now : null, updatedAt: now })
    .where(and(itself, retired ? isNull(procedures.retiredAt) : isNotNull(procedures.retiredAt)))
    .returning({ id: procedures.id });
  if (changed.length === 0) return;
  announce(retired ? 'procedure.retired' : 'procedure.taken-back', subjectOf(procedureId), { procedureId });
}

/** A file from another house may name what does not exist here. @throws Problem 409 `procedure-place-unknown`. */
async function assertPlaces({ tx, actor, context }: Run, { match, steps }: Content): Promise<void> {
  const teams = await listTeams(context, {});
  const topics = await listTopics(context, {});
  const providers = await tx
    .select({ id: providerCards.id })
    .from(providerCards)
    .where(eq(providerCards.workspaceId, actor.workspaceId));
  const clauses = (await listClauses(context, {})).map(({ policyId, key }) => `${policyId} ${key}`);
  const there = new Set([...[...teams, ...topics, ...providers].map((one) => one.id), ...clauses]);
  const unknown = steps.filter((step) => namedBy(step).some((id) => !there.has(id))).map(({ key }) => key);
  const names = match.topicIds.every((id) => there.has(id)) ? unknown : ['match', ...unknown];
  if (names.length > 0)
    throw new Problem(409, 'procedure-place-unknown', { params: { names: names.join(', ') } });
}

function namedBy(step: Content['steps'][number]): string[] {
  const { owner } = step;
  const own = owner.is === 'team' ? [owner.teamId] : owner.is === 'provider' ? [owner.providerId] : [];
  const deeds = step.kind === 'act' ? step.deeds : [];
  const clauses = clausesOf(step).map(({ policyId, key }) => `${policyId} ${key}`);
  return [...own, ...clauses, ...deeds.flatMap((one) => ('teamId' in one ? [one.teamId] : []))];
}
