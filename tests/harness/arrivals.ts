import { createCustomer } from '../../server/domains/customers/index.ts';
import type { Context } from '../../server/platform/command.ts';
import { database } from '../../server/platform/database/open.ts';

/** Requests that came at these moments by a channel, as bare rows: for whoever counts many of them. */
export async function bringRequests(
  context: Context,
  channel: string,
  moments: readonly Date[],
): Promise<void> {
  const { workspaceId } = context.actor;
  const { customerId } = await createCustomer(context, { name: 'Rina' });
  const { client } = database();
  const times = moments.map((one) => one.toISOString()).join(',');
  await client`
      with came as (
        select gen_random_uuid() as id, gen_random_uuid() as talk, at,
          (select coalesce(max(number), 0) from requests where workspace_id = ${workspaceId}::uuid) + row_number() over () as number
        from unnest(string_to_array(${times}, ',')::timestamptz[]) as at),
      talks as (
        insert into conversations (workspace_id, id, channel, subject, customer_id, created_at, last_message_at)
        select ${workspaceId}::uuid, talk, ${channel}, 'Paket', ${customerId}::uuid, at, at from came)
      insert into requests (workspace_id, id, number, conversation_id, subject, status, channel, customer_id,
        created_at, updated_at, last_message_at)
      select ${workspaceId}::uuid, id, number, talk, 'Paket', 'solved', ${channel}, ${customerId}::uuid, at, at, at from came`;
}
