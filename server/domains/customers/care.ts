import { eq } from 'drizzle-orm';
import { Problem } from '../../kernel/problem.ts';
import { type Person, takeCare } from '../../platform/care.ts';
import type { Run } from '../../platform/command.ts';
import { removeFiles } from '../files/index.ts';
import { type ImportRow, writeImport } from './imports/import-row.ts';
import { customerImports } from './imports/schema.ts';

takeCare({ name: 'customers', erase: forgetFiles });

/**
 * The file of an import holds many people, and whom it leaves as they were stands in no row: the files, samples and
 * previews of all imports go. What was done stays and may be taken back by its rows; one that was not run yet asks
 * for its file anew. @throws Problem 409 `import-runs` while one is being worked on.
 */
async function forgetFiles(run: Run, person: Person): Promise<void> {
  const { tx, actor, context } = run;
  if (!person.customer?.length) return;
  const mine = eq(customerImports.workspaceId, actor.workspaceId);
  const rows = await tx.select().from(customerImports).where(mine).for('update');
  if (rows.some(isAtWork)) throw new Problem(409, 'import-runs', { retryAfter: 60 });
  for (const row of rows) await forget(run, row);
  await removeFiles(context, { fileIds: rows.map((row) => row.fileId) });
}

const isAtWork = ({ state }: ImportRow) => ['checking', 'running', 'undoing'].includes(state);

async function forget(run: Run, row: ImportRow): Promise<void> {
  const columns = row.columns.map(({ name }) => ({ name, samples: [] }));
  const unused = row.state === 'read' || row.state === 'checked';
  const failed = unused ? { state: 'failed' as const, failure: 'import-file-missing' as const } : {};
  await writeImport(run, row, { columns, preview: [], newOrganisations: [], ...failed });
}
