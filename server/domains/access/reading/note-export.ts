import type { Actor } from '../../../kernel/actor.ts';
import { inUnit } from '../../../platform/command.ts';

/** What is handed out whole. */
export type Exported = 'customers' | 'requests' | 'audit' | 'bundle';

/** Writes into the trail, in their name, that somebody took a list whole. */
export async function noteExport(reader: Actor, what: Exported, now: Date): Promise<void> {
  if (reader.type !== 'member' && reader.type !== 'token') return;
  const { type: readerType, id: readerId } = reader;
  await inUnit({ actor: reader, now }, async ({ announce }) =>
    announce('reading.exported', { type: readerType, id: readerId }, { readerType, readerId, what }),
  );
}
