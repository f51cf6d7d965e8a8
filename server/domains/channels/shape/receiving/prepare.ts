import { and, eq, inArray } from 'drizzle-orm';
import { type Context, inUnit } from '../../../../platform/command.ts';
import { storeFile } from '../../../files/index.ts';
import type { Channel, OpenConnection } from '../channel.ts';
import { withSecrets } from '../connections/open-connection.ts';
import type { Happening, RemoteFile, Said } from '../happening.ts';
import { channelMessages } from '../schema.ts';
import type { Place } from './place.ts';

/** A happening with everything that had to be fetched for it. */
export type Prepared = {
  happening: Exclude<Happening, { what: 'left-alone' }>;
  fileIds: string[];
  /** Files that could not be had: their names stand in the message. */
  missing: string[];
  name: string | null;
  /** It was taken in before: nothing was fetched. */
  isKnown: boolean;
};

/**
 * Fetches what a happening needs from the provider, with no transaction open. A file that cannot be had is asked for
 * again with the whole arrival; at the last try the words come in without it.
 * @throws what the provider or the storage said, while it is not the last try.
 */
export async function prepare(
  context: Context,
  { channel, connection }: Place,
  happening: Exclude<Happening, { what: 'left-alone' }>,
  { isLast }: { isLast: boolean },
): Promise<Prepared> {
  const nothing = { happening, fileIds: [], missing: [], name: null, isKnown: false };
  if (happening.what !== 'message') return nothing;
  if (await isKnown(context, connection.id, happening.id)) return { ...nothing, isKnown: true };
  const opened = await withSecrets(connection);
  await channel.acknowledge?.(opened, happening.id);
  const name = happening.from.name ?? (await nameOf(channel, opened, happening));
  const { fileIds, missing } = await fetchAll(context, channel, opened, happening.files ?? [], isLast);
  return { happening, fileIds, missing, name, isKnown: false };
}

async function isKnown(context: Context, connectionId: string, externalId: string): Promise<boolean> {
  return inUnit(
    context,
    async ({ tx, actor }) => {
      const same = and(
        eq(channelMessages.workspaceId, actor.workspaceId),
        eq(channelMessages.connectionId, connectionId),
        inArray(channelMessages.externalId, [externalId]),
      );
      return (await tx.select({ at: channelMessages.at }).from(channelMessages).where(same)).length > 0;
    },
    { readOnly: true },
  );
}

/** A name that is not told is no reason to leave the words outside. */
async function nameOf(channel: Channel, connection: OpenConnection, said: Said): Promise<string | null> {
  if (!channel.findName) return null;
  const peer = { sender: said.from.id, group: said.isGroup ? said.peer : null };
  return channel.findName(connection, peer).catch(() => null);
}

async function fetchAll(
  context: Context,
  channel: Channel,
  connection: OpenConnection,
  files: RemoteFile[],
  isLast: boolean,
): Promise<{ fileIds: string[]; missing: string[] }> {
  const fileIds: string[] = [];
  const missing: string[] = [];
  for (const file of files) {
    try {
      const fetched = await channel.fetchFile?.(connection, file);
      if (!fetched) continue;
      fileIds.push((await storeFile(context, fetched)).id);
    } catch (error) {
      if (!isLast && !isForGood(error)) throw error;
      missing.push(file.name);
    }
  }
  return { fileIds, missing };
}

/** Gone, too large, or holding a virus: no further try changes it. */
function isForGood(error: unknown): boolean {
  const status = error instanceof Error && 'status' in error ? error.status : 0;
  return status === 400 || status === 404 || status === 413 || status === 422;
}
