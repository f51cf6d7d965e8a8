import { z } from 'zod';
import { newId } from '../../../kernel/ids.ts';
import { command, type Run } from '../../../platform/command.ts';
import { tellChanged, writeCustomer } from '../commands/customer-row.ts';
import { createOrganisation } from '../organisations/keep-organisation.ts';
import { customerAddresses, customers } from '../schema.ts';
import { addTerms, writeTerms } from '../terms/write-terms.ts';
import { type ImportRow, lockImport, writeImport } from './import-row.ts';
import { type NumberedRow, type PlannedRow, planBatch, rememberBatch } from './plan-batch.ts';
import { withNames } from './rules/new-organisations.ts';
import type { Plan } from './rules/plan-row.ts';
import { customerImportRows } from './schema.ts';

type StoryRow = typeof customerImportRows.$inferInsert;
type Planned<K extends Plan['kind']> = PlannedRow & { plan: Extract<Plan, { kind: K }> };

const mostPreviewed = 20;

/**
 * Takes one batch of an import: looks at it, and where the import runs also does it. Rows that were done before a
 * crash only say which addresses the file has named already.
 * @throws Error for a batch that would leave rows out: its worker was overtaken by another one.
 */
export const takeBatch = command({
  name: 'customers.take-batch',
  permission: 'customers:manage',
  input: z.strictObject({
    importId: z.uuid(),
    batch: z.array(z.strictObject({ row: z.number().int(), cells: z.array(z.string()) })),
    // Taken as it is: it grows from batch to batch, and a parsed map would be a copy.
    seen: z.instanceof(Map<string, number>),
  }),
  async run(run, { importId, batch, seen }) {
    const row = await lockImport(run, importId);
    if ((batch.at(-1)?.row ?? 0) <= row.doneRows) return rememberBatch(run, row, batch, seen);
    const planned = await planNow(run, row, batch, seen);
    const news = planned.filter((one) => one.row > row.doneRows);
    demandNext(row, news);
    const stories = row.state === 'running' ? await perform(run, row, news) : foreseen(row, news);
    await keepStories(run, [...stories, ...of(news, 'refuse').map((one) => refusedStory(row, one))]);
    await writeImport(run, row, {
      doneRows: news.at(-1)?.row ?? row.doneRows,
      rows: row.rows + news.length,
      counts: counted(row, news),
      newOrganisations: withNames(
        row.newOrganisations,
        news.flatMap((one) => one.newOrganisation ?? []),
      ),
      ...(row.state === 'checking' ? { preview: previewed(row, news) } : {}),
    });
  },
});

/** What the rows do. Where the import runs, the organisations that they name and nobody knows are created before. */
async function planNow(
  run: Run,
  row: ImportRow,
  batch: readonly NumberedRow[],
  seen: Map<string, number>,
): Promise<PlannedRow[]> {
  const planned = await planBatch(run, row, batch, seen);
  if (row.state !== 'running' || row.unknownOrganisations !== 'create') return planned;
  const names = planned.filter((one) => one.row > row.doneRows).flatMap((one) => one.newOrganisation ?? []);
  for (const name of withNames([], names)) await createOrganisation(run.context, { name, importId: row.id });
  if (names.length === 0) return planned;
  const again = await planBatch(run, row, batch, seen);
  return again.map((one, at) => ({ ...one, newOrganisation: planned[at]?.newOrganisation ?? null }));
}

/** The head is the first row, so that the first one taken is the second. */
function demandNext({ doneRows }: ImportRow, news: readonly PlannedRow[]): void {
  const next = Math.max(doneRows, 1) + 1;
  if (news[0] && news[0].row !== next) throw new Error(`Row ${next} of an import would be left out`);
}

function of<K extends Plan['kind']>(rows: readonly PlannedRow[], kind: K): Planned<K>[] {
  return rows.filter((one): one is Planned<K> => one.plan.kind === kind);
}

function counted({ counts }: ImportRow, news: readonly PlannedRow[]): ImportRow['counts'] {
  const next = { ...counts };
  for (const { plan } of news) next[plan.kind] += 1;
  return next;
}

function previewed({ preview, doneRows }: ImportRow, news: readonly PlannedRow[]): ImportRow['preview'] {
  const before = doneRows === 0 ? [] : preview;
  const shown = news.slice(0, mostPreviewed - before.length).map(({ row, cells, plan }) => ({
    ...{ row, kind: plan.kind, cells: cells.map((cell) => cell.slice(0, 200)) },
    column: plan.kind === 'refuse' ? plan.column : null,
    reason: plan.kind === 'refuse' ? plan.reason : null,
  }));
  return [...before, ...shown];
}

function refusedStory(
  { workspaceId, id, columns }: ImportRow,
  { row, cells, plan }: Planned<'refuse'>,
): StoryRow {
  const columnName = columns[plan.column]?.name ?? '';
  return { workspaceId, importId: id, row, kind: 'refused', columnName, reason: plan.reason, cells };
}

/** What a run would change, so that a person sees it before. */
function foreseen({ workspaceId, id }: ImportRow, news: readonly PlannedRow[]): StoryRow[] {
  return of(news, 'update').map(({ row, plan }) => ({
    ...{ workspaceId, importId: id, row, kind: 'updated', customerId: plan.customerId },
    ...{ before: plan.before, after: toldAfter(plan) },
  }));
}

function toldAfter({ after, addresses }: Planned<'update'>['plan']): Record<string, unknown> {
  const told = addresses.map(({ kind, value }) => ({ kind, value }));
  return told.length > 0 ? { ...after, addresses: told } : after;
}

async function perform(run: Run, row: ImportRow, news: readonly PlannedRow[]): Promise<StoryRow[]> {
  const created = await create(run, row, of(news, 'create'));
  const updated: StoryRow[] = [];
  for (const one of of(news, 'update')) updated.push(await update(run, row, one));
  await writeTerms(
    run,
    updated.flatMap((one) => one.customerId ?? []),
  );
  return [...created, ...updated];
}

async function create(
  run: Run,
  { workspaceId, id }: ImportRow,
  rows: Planned<'create'>[],
): Promise<StoryRow[]> {
  if (rows.length === 0) return [];
  const { tx, now, announce } = run;
  const people = rows.map(({ row, plan }) => ({ row, customerId: newId(), ...plan }));
  await tx.insert(customers).values(
    people.map(({ customerId, card }) => ({
      ...{ workspaceId, id: customerId, ...card, nameIsGuess: false, languageIsGuess: !card.language },
      ...{ organisationIsGuess: !card.organisationId, importId: id, createdAt: now, updatedAt: now },
    })),
  );
  await tx
    .insert(customerAddresses)
    .values(
      people.flatMap(({ customerId, addresses }) =>
        addresses.map((address) => ({ workspaceId, id: newId(), customerId, ...address, createdAt: now })),
      ),
    );
  await addTerms(
    run,
    people.map(({ customerId, card, addresses }) => ({
      ...{ id: customerId, name: card.name, preferredName: card.preferredName ?? null },
      ...{ tags: card.tags ?? [], fields: card.fields ?? {}, addresses },
    })),
  );
  for (const { customerId } of people)
    announce('customer.created', { type: 'customer', id: customerId }, { customerId });
  return people.map(({ row, customerId }) => ({
    workspaceId,
    importId: id,
    row,
    kind: 'created',
    customerId,
  }));
}

async function update(
  run: Run,
  { workspaceId, id }: ImportRow,
  { row, plan }: Planned<'update'>,
): Promise<StoryRow> {
  const { tx, now } = run;
  const { customerId, before, after, addresses } = plan;
  await writeCustomer(run, customerId, {
    ...after,
    ...(after.name ? { nameIsGuess: false } : {}),
    ...(after.language ? { languageIsGuess: false } : {}),
    ...(after.organisationId ? { organisationIsGuess: false } : {}),
  });
  const added = addresses.map((address) => ({
    workspaceId,
    id: newId(),
    customerId,
    ...address,
    createdAt: now,
  }));
  if (added.length > 0) await tx.insert(customerAddresses).values(added);
  tellChanged(run, customerId, [...Object.keys(after), ...(added.length > 0 ? ['addresses'] : [])]);
  const addressIds = added.map((address) => address.id);
  const story = { workspaceId, importId: id, row, kind: 'updated' as const, customerId };
  return { ...story, before, after: toldAfter(plan), addressIds };
}

async function keepStories({ tx }: Run, stories: StoryRow[]): Promise<void> {
  if (stories.length > 0) await tx.insert(customerImportRows).values(stories);
}
