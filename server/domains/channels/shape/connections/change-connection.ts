import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { type Context, command, inUnit, type Run } from '../../../../platform/command.ts';
import { assertMay } from '../../../../platform/permission.ts';
import { type Channel, channelNamed } from '../channel.ts';
import { channelConnections, channelHooks, channelParcels } from '../schema.ts';
import { assertPlace } from './assert-place.ts';
import { channelOrProblem, partFields, tellProvider, tryThere } from './connect.ts';
import { connectionChanges } from './inputs.ts';
import { noteWorking } from './note-state.ts';
import { type ConnectionRow, findConnection, sealSecrets, withSecrets } from './open-connection.ts';
import { type ConnectionView, viewOf } from './views.ts';

/**
 * Changes a connection. New tokens are tried at the provider first; one that worked for another account is refused, for
 * the talks of this one would go astray.
 * @throws Problem 404 `channel-connection-not-found`, 400 `channel-refused`, `channel-other-account`.
 */
export async function changeChannel(
  context: Context,
  { connectionId, changes }: { connectionId: string; changes: z.input<typeof connectionChanges> },
): Promise<ConnectionView> {
  assertMay(context.actor, 'channels:manage');
  const { fields, ...plain } = connectionChanges.parse(changes);
  const row = await findOpen(context, connectionId);
  const channel = channelOrProblem(row.channel);
  if (fields) await renew(context, channel, row, fields);
  await writePlain(context, { connectionId, ...plain });
  return viewOf(await findOpen(context, connectionId));
}

async function renew(context: Context, channel: Channel, row: ConnectionRow, fields: Record<string, string>) {
  const before = await withSecrets(row);
  const parted = partFields(channel, fields, { partly: true });
  const secrets = { ...before.secrets, ...parted.secrets };
  const settings = { ...row.settings, ...parted.settings };
  const found = await tryThere(channel, { ...before, secrets, settings });
  if (found.account !== row.account) throw new Problem(400, 'channel-other-account');
  const whole = { ...settings, ...found.settings };
  const sealed = await sealSecrets(row.id, secrets);
  await writeSecrets(context, { connectionId: row.id, settings: whole, secrets: sealed });
  await tellProvider(context, channel, { ...before, secrets, settings: whole }, row.hookKey);
}

const writePlain = command({
  name: 'channels.change-connection',
  permission: 'channels:manage',
  input: connectionChanges.omit({ fields: true }).extend({ connectionId: z.uuid() }),
  async run(run, { connectionId, ...changes }) {
    const names = Object.keys(changes);
    if (names.length === 0) return;
    await assertPlace(run, changes);
    await run.tx.update(channelConnections).set(changes).where(mine(run, connectionId));
    tellChanged(run, connectionId, names);
  },
});

const writeSecrets = command({
  name: 'channels.renew-connection',
  permission: 'channels:manage',
  input: z.strictObject({
    connectionId: z.uuid(),
    settings: z.record(z.string(), z.string()),
    secrets: z.string(),
  }),
  async run(run, { connectionId, settings, secrets }) {
    const row = await findConnection(run, connectionId);
    if (!row) throw notFound('channel-connection');
    await run.tx.update(channelConnections).set({ secrets }).where(mine(run, connectionId));
    await noteWorking(run, row, { settings, pausedUntil: null, checkedAt: run.now });
    tellChanged(run, connectionId, ['secrets']);
  },
});

/** Takes a connection out of use: its talks stay readable, what waits to leave says why it does not. */
export async function disconnectChannel(
  context: Context,
  { connectionId }: { connectionId: string },
): Promise<void> {
  assertMay(context.actor, 'channels:manage');
  const row = await findOpen(context, connectionId);
  const opened = await withSecrets(row);
  await closeConnection(context, { connectionId });
  // The provider may be away or have forgotten us already: then there is nothing to take back.
  await channelNamed(row.channel)
    ?.closeHook?.(opened)
    .catch(() => undefined);
}

const closeConnection = command({
  name: 'channels.close-connection',
  permission: 'channels:manage',
  input: z.strictObject({ connectionId: z.uuid() }),
  async run(run, { connectionId }) {
    const { tx, actor, now, announce } = run;
    const row = await findConnection(run, connectionId);
    if (!row || row.closedAt) throw notFound('channel-connection');
    // The account is free to be connected anew; the row stays for the messages that refer to it.
    const account = `${row.account} (${connectionId})`;
    const secrets = await sealSecrets(connectionId, {});
    await tx
      .update(channelConnections)
      .set({ closedAt: now, account, secrets, state: 'working', reason: null })
      .where(mine(run, connectionId));
    await tx.delete(channelHooks).where(eq(channelHooks.key, row.hookKey));
    const waiting = and(
      eq(channelParcels.workspaceId, actor.workspaceId),
      eq(channelParcels.connectionId, connectionId),
      eq(channelParcels.state, 'waiting'),
    );
    await tx.update(channelParcels).set({ sendAt: now }).where(waiting);
    const subject = { type: 'channel-connection', id: connectionId };
    announce('channel-connection.closed', subject, { connectionId, channel: row.channel });
  },
});

/** @throws Problem 404 `channel-connection-not-found`. */
export async function findOpen(context: Context, connectionId: string): Promise<ConnectionRow> {
  const row = await inUnit(context, (run) => findConnection(run, connectionId), { readOnly: true });
  if (!row || row.closedAt) throw notFound('channel-connection');
  return row;
}

function mine({ actor }: Run, id: string) {
  return and(eq(channelConnections.workspaceId, actor.workspaceId), eq(channelConnections.id, id));
}

function tellChanged({ announce }: Run, connectionId: string, fields: string[]): void {
  announce(
    'channel-connection.changed',
    { type: 'channel-connection', id: connectionId },
    { connectionId, fields },
  );
}
