import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { system } from '../../../kernel/actor.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context, query } from '../../../platform/command.ts';
import { readFileContent } from '../../files/index.ts';
import { assertShared, isShared, reachProvider } from '../contracts/reach.ts';
import { providerEvidence } from '../schema.ts';

/** What was made of a provider's months, the newest first. @throws Problem 404 `provider-not-found`. */
export const listEvidence = query({
  name: 'providers.list-evidence',
  permission: 'providers:read',
  input: z.strictObject({ providerId: z.uuid() }),
  async run(run, { providerId }) {
    const provider = await reachProvider(run, 'providers:read', providerId);
    const { workspaceId, id, month, pdfHash, csvHash, madeBy, madeAt, providerId: of } = providerEvidence;
    const rows = await run.tx
      .select({ id, month, pdfHash, csvHash, madeBy, madeAt })
      .from(providerEvidence)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(of, providerId)))
      .orderBy(desc(month), desc(madeAt))
      .limit(200);
    const seen = [];
    for (const { madeBy: who, ...row } of rows)
      if (await isShared(run, provider, row.month)) seen.push({ ...row, byClock: who === null });
    return seen;
  },
});

const findFile = query({
  name: 'providers.find-evidence',
  permission: 'providers:read',
  input: z.strictObject({ evidenceId: z.uuid() }),
  async run(run, { evidenceId }) {
    const { workspaceId, id } = providerEvidence;
    const [row] = await run.tx
      .select()
      .from(providerEvidence)
      .where(and(eq(workspaceId, run.actor.workspaceId), eq(id, evidenceId)));
    if (!row) throw notFound('provider-evidence');
    const provider = await reachProvider(run, 'providers:read', row.providerId).catch(() => {
      throw notFound('provider-evidence');
    });
    await assertShared(run, provider, row.month);
    return row;
  },
});

/**
 * The paper or the data of a month, with the hash that it had when it was made.
 * @throws Problem 404 `provider-evidence-not-found`, 403 `month-not-shared`, and what files throw.
 */
export async function openEvidence(context: Context, asked: { evidenceId: string; as: 'pdf' | 'csv' }) {
  const row = await findFile(context, { evidenceId: asked.evidenceId });
  const [fileId, hash] = asked.as === 'pdf' ? [row.pdfFileId, row.pdfHash] : [row.csvFileId, row.csvHash];
  const asSystem = { ...context, actor: system(context.actor.workspaceId) };
  const { content, name } = await readFileContent(asSystem, { fileId });
  return { content, name, hash };
}
