import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { database } from '../database/open.ts';
import { inWorkspace } from '../database/transaction.ts';
import { readKeys, removeKeysBefore } from './keys.ts';
import { type SealedPlace, sealedPlaces } from './sealed-places.ts';
import { forgetSecretBox, type SecretBox, secretBox } from './secret-box.ts';

/** Rows of one statement. */
const together = 500;

type Executor = { execute(statement: SQL): Promise<unknown> };
const rowSchema = z.array(z.object({ workspace_id: z.string(), key: z.string(), sealed: z.string() }));

/**
 * Seals anew, with the key that seals now, whatever an older key locked, and then forgets the older keys. Costs
 * nothing while there is one key. A text that does not open keeps its key in the house: nothing is lost by it.
 * @returns how many texts were sealed anew, and how many could not be opened.
 */
export async function reseal(
  workspaceIds: readonly string[],
): Promise<{ sealed: number; unreadable: number }> {
  const { keys, sealing, isSettled } = await readKeys(database());
  const total = { sealed: 0, unreadable: 0 };
  if (!isSettled || Math.min(...keys.keys()) >= sealing) return total;
  forgetSecretBox();
  const box = await secretBox();
  for (const place of sealedPlaces()) {
    const rooms = place.of === 'workspace' ? workspaceIds : [''];
    for (const workspaceId of rooms) {
      const done = await resealPlace(place, workspaceId, { box, sealing });
      total.sealed += done.sealed;
      total.unreadable += done.unreadable;
    }
  }
  if (total.unreadable === 0) await removeKeysBefore(database(), sealing);
  forgetSecretBox();
  return total;
}

type With = { box: SecretBox; sealing: number };

async function resealPlace(place: SealedPlace, workspaceId: string, { box, sealing }: With) {
  const total = { sealed: 0, unreadable: 0 };
  const work = <T>(run: (tx: Executor) => Promise<T>) =>
    place.of === 'workspace' ? inWorkspace(workspaceId, run) : database().owner.transaction(run);
  for (let after = ''; ; ) {
    const rows = await work((tx) => oldRows(tx, place, sealing, after));
    for (const row of rows) {
      const isDone = await work((tx) => resealRow(tx, place, row, box));
      total[isDone ? 'sealed' : 'unreadable'] += 1;
    }
    if (rows.length < together) return total;
    after = rows.at(-1)?.key ?? '';
  }
}

type Row = { workspace_id: string; key: string; sealed: string };

async function oldRows(tx: Executor, place: SealedPlace, sealing: number, after: string): Promise<Row[]> {
  const { table, column, key, of } = place;
  const workspaceId = of === 'workspace' ? sql`workspace_id::text` : sql`''`;
  const found = await tx.execute(sql`
    select ${workspaceId} as workspace_id, ${sql.identifier(key)}::text as key, ${sql.identifier(column)} as sealed
    from ${sql.identifier(table)}
    where ${sql.identifier(column)} is not null and ${sql.identifier(column)} not like ${`v${sealing}.%`}
      and ${sql.identifier(key)}::text > ${after}
    order by ${sql.identifier(key)}::text limit ${together}`);
  return rowSchema.parse(Array.from(found as Iterable<unknown>));
}

/** Changed meanwhile is sealed already, or gone. */
async function resealRow(tx: Executor, place: SealedPlace, row: Row, box: SecretBox): Promise<boolean> {
  const { table, column, key } = place;
  const about = place.about({ workspaceId: row.workspace_id, key: row.key });
  let fresh: string;
  try {
    fresh = box.seal(box.open(row.sealed, about), about);
  } catch {
    console.error(JSON.stringify({ alarm: 'secret-unreadable', table, key: row.key }));
    return false;
  }
  await tx.execute(sql`
    update ${sql.identifier(table)} set ${sql.identifier(column)} = ${fresh}
    where ${sql.identifier(key)}::text = ${row.key} and ${sql.identifier(column)} = ${row.sealed}`);
  return true;
}
