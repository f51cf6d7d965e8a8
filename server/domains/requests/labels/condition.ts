import { arrayContains, inArray, or, type SQL } from 'drizzle-orm';
import type { Run } from '../../../platform/command.ts';
import { throughFew } from '../narrowing/few.ts';
import { requests } from '../schema.ts';
import { requestLabels } from './schema.ts';

/** Whether a request carries a label, told by its own row: for what is little, and for what is ruled out. */
export const carries = (label: string): SQL => arrayContains(requests.labels, [label]);

/** The same for any of several labels over everything, by the rows that labels have. */
export function carriesAnyOf(run: Run, labels: readonly string[], most?: number): Promise<SQL | undefined> {
  const { workspaceId, requestId, label } = requestLabels;
  const holds = inArray(label, [...labels]);
  const walked = or(...labels.map(carries));
  return throughFew(run, { table: requestLabels, workspaceId, requestId, holds }, walked, most);
}
