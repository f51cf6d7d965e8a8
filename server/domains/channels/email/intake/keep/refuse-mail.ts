import { newId } from '../../../../../kernel/ids.ts';
import { inWorkspace } from '../../../../../platform/database/transaction.ts';
import { readHeaders } from '../../reading/index.ts';
import { incomingMails } from '../../schema.ts';
import type { Arrival } from './arrival.ts';

/** What is known of a mail that was not taken: its size, its hash, and its first bytes. */
export type Refused = { size: number; sha256: string; beginning: Uint8Array; reason: 'too-large' };

/** Writes into the mail log that a mail was refused, so that a missing one can be explained. */
export async function logRefusedMail(refused: Refused, arrivals: Arrival[]): Promise<void> {
  const { messageId, subject, from, to } = readHeaders(refused.beginning);
  for (const arrival of arrivals) {
    await inWorkspace(arrival.workspaceId, (tx) =>
      tx
        .insert(incomingMails)
        .values({
          ...arrival,
          id: newId(),
          fileKey: '',
          sha256: refused.sha256,
          size: refused.size,
          messageId,
          subject,
          from: from?.address ?? null,
          to: to.map(({ address }) => address).join(', '),
          fate: 'refused',
          reason: refused.reason,
          processedAt: arrival.receivedAt,
        })
        .onConflictDoNothing(),
    );
  }
}
