import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context, command, inUnit, query, type Run } from '../../../../platform/command.ts';
import {
  type ConnectionRow,
  findConnection,
  sealSecrets,
  withSecrets,
} from '../../shape/connections/open-connection.ts';
import { channelConnections } from '../../shape/schema.ts';
import { newIdentityKey } from '../rules/identity.ts';
import { chatWidgets } from '../schema.ts';
import { usualSettings, type WidgetSettings, widgetInput } from './settings.ts';

/** A widget as people see it; `key` is the public one that stands in the tag. */
export type WidgetView = WidgetSettings & { id: string; key: string; name: string; language: string };

/** A widget with its settings. @throws Problem 404 `chat-widget-not-found`. */
export const findWidget = query({
  name: 'channels.find-chat-widget',
  permission: 'channels:read',
  input: z.strictObject({ connectionId: z.uuid() }),
  run: async (run, { connectionId }): Promise<WidgetView> => viewOf(run, await openWidget(run, connectionId)),
});

/** Sets how a widget looks and behaves. */
export const keepWidget = command({
  name: 'channels.keep-chat-widget',
  permission: 'channels:manage',
  input: z.strictObject({ connectionId: z.uuid(), changes: widgetInput.partial() }),
  async run(run, { connectionId, changes }): Promise<WidgetView> {
    const { tx, actor, now, announce } = run;
    const row = await openWidget(run, connectionId);
    const before = await settingsOf(run, connectionId);
    const next = { ...before, ...changes };
    await tx
      .insert(chatWidgets)
      .values({ workspaceId: actor.workspaceId, connectionId, ...next, updatedAt: now })
      .onConflictDoUpdate({
        target: [chatWidgets.workspaceId, chatWidgets.connectionId],
        set: { ...next, updatedAt: now },
      });
    const subject = { type: 'channel-connection', id: connectionId };
    announce('channel-connection.changed', subject, { connectionId, fields: Object.keys(changes) });
    return viewOf(run, row);
  },
});

/**
 * Makes a new key for signing who a visitor is; the former one goes on until the next is made, so that the company can
 * change over without a gap. The secret is shown this once.
 */
export const renewIdentityKey = command({
  name: 'channels.renew-chat-key',
  permission: 'channels:manage',
  input: z.strictObject({ connectionId: z.uuid() }),
  async run(run, { connectionId }): Promise<{ keyId: string; secret: string }> {
    const { tx, actor, announce } = run;
    const row = await openWidget(run, connectionId);
    const { secrets } = await withSecrets(row);
    const { id, secret } = newIdentityKey();
    const former = { formerSecret: secrets.signingSecret ?? '', formerKeyId: secrets.signingKeyId ?? '' };
    const sealed = await sealSecrets(connectionId, { signingSecret: secret, signingKeyId: id, ...former });
    const mine = and(
      eq(channelConnections.workspaceId, actor.workspaceId),
      eq(channelConnections.id, connectionId),
    );
    await tx.update(channelConnections).set({ secrets: sealed }).where(mine);
    const subject = { type: 'channel-connection', id: connectionId };
    announce('channel-connection.changed', subject, { connectionId, fields: ['secrets'] });
    return { keyId: id, secret };
  },
});

/** The settings of a widget, the usual ones where nobody chose any. */
export async function settingsOf({ tx, actor }: Run, connectionId: string): Promise<WidgetSettings> {
  const mine = and(
    eq(chatWidgets.workspaceId, actor.workspaceId),
    eq(chatWidgets.connectionId, connectionId),
  );
  const [row] = await tx.select().from(chatWidgets).where(mine);
  if (!row) return usualSettings;
  const { workspaceId: _w, connectionId: _c, updatedAt: _u, ...settings } = row;
  return settings;
}

/** The connection and settings of a widget by its id; null when it is closed or none. */
export function readWidget(
  context: Context,
  connectionId: string,
): Promise<{ connection: ConnectionRow; settings: WidgetSettings } | null> {
  return inUnit(
    context,
    async (run) => {
      const connection = await findConnection(run, connectionId);
      if (connection?.channel !== 'chat' || connection.closedAt) return null;
      return { connection, settings: await settingsOf(run, connectionId) };
    },
    { readOnly: true },
  );
}

async function openWidget(run: Run, connectionId: string): Promise<ConnectionRow> {
  const row = await findConnection(run, connectionId);
  if (row?.channel !== 'chat' || row.closedAt) throw notFound('chat-widget');
  return row;
}

async function viewOf(run: Run, { id, hookKey, name, language }: ConnectionRow): Promise<WidgetView> {
  return { id, key: hookKey, name, language, ...(await settingsOf(run, id)) };
}
