import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { toCsv } from '../../../kernel/csv.ts';
import { newId } from '../../../kernel/ids.ts';
import { isLanguage } from '../../../kernel/language.ts';
import { type Context, command, query } from '../../../platform/command.ts';
import { workApart } from '../../../platform/jobs/work-apart.ts';
import { findWorkspace } from '../../access/index.ts';
import { removeFiles, storeFile } from '../../files/index.ts';
import { actionsOf } from '../actions/keep-action.ts';
import { assertShared, reachProvider } from '../contracts/reach.ts';
import { monthInput } from '../rules/months.ts';
import { spanOf } from '../rules/spans.ts';
import { providerEvidence } from '../schema.ts';
import { scoreMonth } from '../scorecards/find-scorecard.ts';
import { observe } from '../scorecards/observe.ts';
import type { Scorecard } from '../scorecards/scorecard.ts';
import { composeSheet } from './compose.ts';

/** A paper of some pages takes a second; more is taken for hung. */
const patience = 60_000;

/**
 * Makes the evidence of a month: the paper, and the data behind each of its figures. Both are kept as they are; their hashes stand
 * in the trail. @throws Problem 404 `provider-not-found`, `contract-not-found`, 403 `month-not-shared`.
 */
export async function makeEvidence(
  context: Context,
  { providerId, month }: { providerId: string; month: string },
): Promise<{ id: string }> {
  const { scorecard, actions, rows } = await gather(context, { providerId, month });
  const workspace = await findWorkspace(context.actor.workspaceId);
  const id = newId();
  const owner = { type: 'provider-evidence', id };
  const name = `${scorecard.provider.name} ${month}`;
  const table = toCsv([['target', 'request', 'at', 'as promised'], ...rows]);
  const csv = await storeFile(context, {
    ...{ name: `${name}.csv`, type: 'text/csv', content: Buffer.from(table), owner },
  });
  const data = { lines: rows.length, hash: csv.sha256 };
  const { name: company, zone, language } = workspace;
  const sheet = composeSheet({
    scorecard,
    company,
    zone,
    language: isLanguage(language) ? language : 'en',
    actions,
    data,
  });
  const content = await workApart<Uint8Array>(
    new URL('../../../platform/pdf/worker.ts', import.meta.url),
    sheet,
    patience,
  );
  const pdf = await storeFile(context, {
    ...{ name: `${name}.pdf`, type: 'application/pdf', content: Buffer.from(content), owner },
  });
  const files = { pdf: { id: pdf.id, hash: pdf.sha256 }, csv: { id: csv.id, hash: csv.sha256 } };
  const isKept = await keepEvidence(context, { id, scorecard, ...files });
  if (!isKept) await removeFiles(context, { fileIds: [pdf.id, csv.id] });
  return { id };
}

const gather = query({
  name: 'providers.gather-evidence',
  permission: 'providers:work',
  input: z.strictObject({ providerId: z.uuid(), month: monthInput }),
  async run(run, { providerId, month }) {
    const provider = await reachProvider(run, 'providers:work', providerId);
    await assertShared(run, provider, month);
    const { zone } = await findWorkspace(run.actor.workspaceId);
    const scorecard = await scoreMonth(run, provider, { month, zone });
    const rows: [string, number, string, number][] = [];
    for (const { measure } of scorecard.targets) {
      if (measure === 'hours') continue;
      for (const one of await observe(run, providerId, measure, spanOf(month, zone)))
        rows.push([measure, one.requestNumber, one.at.toISOString(), one.isGood ? 1 : 0]);
    }
    const actions = (await actionsOf(run, providerId)).filter((one) => one.month === month);
    return { scorecard, actions, rows };
  },
});

const file = z.strictObject({ id: z.uuid(), hash: z.string() });

/** @returns false where another node has made that of the clock at the same time. */
const keepEvidence = command({
  name: 'providers.keep-evidence',
  permission: 'providers:work',
  input: z.strictObject({ id: z.uuid(), scorecard: z.custom<Scorecard>(), pdf: file, csv: file }),
  async run({ tx, actor, now, announce }, { id, scorecard, pdf, csv }) {
    const { month, provider } = scorecard;
    const files = { pdfFileId: pdf.id, pdfHash: pdf.hash, csvFileId: csv.id, csvHash: csv.hash };
    const about = { workspaceId: actor.workspaceId, id, providerId: provider.id, month, scorecard };
    const row = { ...about, ...files, madeBy: actor.id, madeAt: now };
    const kept = await tx
      .insert(providerEvidence)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: providerEvidence.id });
    if (kept.length === 0) return false;
    const told = { providerId: provider.id, evidenceId: id, month, pdf: pdf.hash, csv: csv.hash };
    announce('provider-evidence.made', { type: 'provider', id: provider.id }, told);
    return true;
  },
});

/** Whether the clock has made the evidence of a month. */
export const isMadeByClock = query({
  name: 'providers.is-made-by-clock',
  permission: 'providers:work',
  input: z.strictObject({ providerId: z.uuid(), month: monthInput }),
  async run({ tx, actor }, { providerId, month }) {
    const e = providerEvidence;
    const it = and(
      eq(e.workspaceId, actor.workspaceId),
      eq(e.providerId, providerId),
      eq(e.month, month),
      isNull(e.madeBy),
    );
    return (await tx.select({ id: e.id }).from(e).where(it)).length > 0;
  },
});
