import { chatVisitors } from '../../../server/domains/channels/chat/schema.ts';
import {
  channelArrivals,
  channelMessages,
  channelParcels,
  channelThreads,
} from '../../../server/domains/channels/shape/schema.ts';
import { newId, sha256 } from '../../../server/kernel/ids.ts';
import { inWorkspace } from '../../../server/platform/database/transaction.ts';
import { marker } from '../markers.ts';

type Left = {
  workspaceId: string;
  connectionId: string;
  conversationId: string;
  messageId: string;
  customerId: string;
  address: string;
};

/** What a customer leaves by an app and on the company's own page: what came, what was answered, and who they said they are. */
export async function leaveByApps({ customerId, address, ...place }: Left): Promise<void> {
  const { workspaceId, connectionId, conversationId } = place;
  const now = new Date();
  const [threadId, body] = [newId(), JSON.stringify({ from: address, text: marker() })];
  const thread = { workspaceId, id: threadId, connectionId, conversationId, createdAt: now };
  const arrival = { workspaceId, connectionId, id: newId(), receivedAt: now, body, sha256: sha256(body) };
  const parcel = { ...place, id: newId(), threadId, position: 0, sendAt: now, createdAt: now };
  await inWorkspace(workspaceId, async (tx) => {
    await tx.insert(channelThreads).values({ ...thread, peer: marker(), replyToken: marker() });
    await tx.insert(channelArrivals).values({ ...arrival, fate: 'quarantined', processedAt: now });
    await tx.insert(channelMessages).values({ ...place, threadId, externalId: marker(), at: now });
    await tx.insert(channelParcels).values({ ...parcel, state: 'failed', reason: marker() });
    await tx.insert(chatVisitors).values({
      ...{ workspaceId, id: newId(), connectionId, customerId, externalId: marker(), name: marker() },
      ...{ email: address, attributes: { plan: marker() }, createdAt: now },
    });
  });
}
