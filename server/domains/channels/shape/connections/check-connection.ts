import { type Context, inUnit } from '../../../../platform/command.ts';
import { eachAlone } from '../../../../platform/jobs/each.ts';
import { defineClock } from '../../../../platform/jobs/job.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { inEachWorkspace } from '../../../access/index.ts';
import { type Check, channelNamed } from '../channel.ts';
import { keepTemplates } from '../templates/refresh-templates.ts';
import { findOpen } from './change-connection.ts';
import { noteDegraded, noteWorking } from './note-state.ts';
import { type ConnectionRow, openConnections, withSecrets } from './open-connection.ts';

/** What a look at a connection found, for the person who asked. */
export type TestResult = { works: boolean; code: string; params: Record<string, string> };

/** Asks the provider at once whether a connection works, and brings its templates up to date. */
export async function testChannel(
  context: Context,
  { connectionId }: { connectionId: string },
): Promise<TestResult> {
  assertMay(context.actor, 'channels:manage');
  const found = await look(context, await findOpen(context, connectionId), { templates: true });
  if (found.works) return { works: true, code: 'channel-works', params: { name: found.name } };
  return { works: false, code: `channel-reason-${found.code}`, params: { words: found.words } };
}

async function look(
  context: Context,
  row: ConnectionRow,
  { templates }: { templates: boolean },
): Promise<Check> {
  const channel = channelNamed(row.channel);
  if (!channel) return { works: false, code: 'unreachable', words: '' };
  const opened = await withSecrets(row);
  const found = await channel.check(opened);
  const listed = templates && found.works ? await channel.listTemplates?.(opened).catch(() => null) : null;
  await inUnit(context, async (run) => {
    const checkedAt = run.now;
    if (found.works) {
      const settings = { ...row.settings, ...found.settings };
      await noteWorking(run, row, { checkedAt, settings, quota: found.quota ?? row.quota });
    } else await noteDegraded(run, row, `${found.code}: ${found.words}`.slice(0, 500), { checkedAt });
    if (listed) await keepTemplates(run, row.id, listed);
  });
  return found;
}

const alarm = { alarm: 'channel-check-failed', about: ({ id }: ConnectionRow) => ({ connection: id }) };

/** Looks at every connection of every workspace: what stopped working is said within minutes, and recovers by itself. */
export async function checkConnections(now: Date): Promise<void> {
  await inEachWorkspace(now, async (context) => {
    const rows = await inUnit(context, (run) => openConnections(run), { readOnly: true });
    await eachAlone(rows, alarm, (row) => look(context, row, { templates: true }));
  });
}

defineClock({ name: 'channels.check-connections', every: '*/5 * * * *', run: checkConnections });
