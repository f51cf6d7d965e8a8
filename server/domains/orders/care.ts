import { eq } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import { type Person, takeCare } from '../../platform/care.ts';
import type { Run } from '../../platform/command.ts';
import { takenOut } from '../../platform/data.ts';
import { removeFiles } from '../files/index.ts';
import { writeImport } from './imports/import-row.ts';
import { orderImports } from './imports/schema.ts';

takeCare({ name: 'orders', erase: forgetFiles });

/**
 * The file of an import holds many people: the files, their names, samples and previews of all imports go. What
 * was done stays; one that was not run yet asks for its file anew.
 * @throws Problem 409 `order-import-runs` while one is being worked on.
 */
async function forgetFiles(run: Run, person: Person): Promise<void> {
  const { tx, actor, context } = run;
  if (!person.customer?.length) return;
  const mine = eq(orderImports.workspaceId, actor.workspaceId);
  const rows = await tx.select().from(orderImports).where(mine).for('update');
  if (rows.some(({ state }) => state === 'checking' || state === 'running'))
    throw new Problem(409, 'order-import-runs', { retryAfter: 60 });
  for (const row of rows) {
    const columns = row.columns.map(({ name }) => ({ name, samples: [] }));
    const unused = row.state === 'read' || row.state === 'checked';
    const failed = unused ? { state: 'failed' as const, failure: 'import-file-missing' as const } : {};
    await writeImport(run, row, { columns, preview: [], name: takenOut, ...failed });
  }
  await removeFiles(context, { fileIds: rows.map((row) => row.fileId) });
}
