import { Problem } from '../../kernel/problem.ts';
import { isMissing, isUnreadable } from './read-rows.ts';

/** A column of a table: its head, and what its first cells hold. */
export type Column = { name: string; samples: string[] };

const mostColumns = 200;
/** The head, and rows enough to show what a column holds. */
const looked = 4;

/**
 * The columns of a table by its head, each with samples.
 * @throws Problem 400 `import-unreadable` for what is no table of text, 409 `import-file-missing`.
 */
export async function readColumns(rows: AsyncIterable<string[]>): Promise<Column[]> {
  const [heads, ...samples] = await firstOf(rows);
  if (!heads || heads.length > mostColumns || heads.every((one) => one === '')) throw unreadable();
  return heads.map((one, at) => ({
    name: one.slice(0, 200),
    samples: samples.map((row) => (row[at] ?? '').slice(0, 200)).filter(Boolean),
  }));
}

export const namesOf = (columns: readonly Column[]) => columns.map(({ name }) => name);

async function firstOf(rows: AsyncIterable<string[]>): Promise<string[][]> {
  const first: string[][] = [];
  try {
    for await (const row of rows) {
      first.push(row);
      if (first.length === looked) break;
    }
    return first;
  } catch (error) {
    if (isUnreadable(error)) throw unreadable();
    if (isMissing(error)) throw new Problem(409, 'import-file-missing');
    throw error;
  }
}

function unreadable(): Problem {
  return new Problem(400, 'import-unreadable');
}
