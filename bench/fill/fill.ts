import postgres from 'postgres';
import { accounts, identities } from '../../server/domains/access/schema.ts';
import { conversations, messages, participants } from '../../server/domains/conversations/schema.ts';
import { customerAddresses, customers } from '../../server/domains/customers/schema.ts';
import { requests } from '../../server/domains/requests/schema.ts';
import { searchEntries } from '../../server/domains/search/schema.ts';
import { members, teamMembers, teams } from '../../server/domains/team/schema.ts';
import { agentEmail } from '../program/start-program.ts';
import { copyInto } from './copy-rows.ts';
import { type Story, tellHistory } from './history.ts';
import { withoutIndexes } from './indexes.ts';
import { makePeople, type People } from './people.ts';
import { idAt, newRandom } from './random.ts';
import { entriesOf, entryOfCustomer } from './search-entry.ts';

const day = 86_400_000;
const bigTables = ['requests', 'conversations', 'messages', 'participants', 'search_entries', 'customers'];

/** Fills the first workspace behind a socket with `count` requests of three messages, as the owner, then tidies up. */
export async function fillDatabase(socketFolder: string, count: number, now: number): Promise<void> {
  const sql = postgres({
    ...{ path: `${socketFolder}/.s.PGSQL.5432`, database: 'sapa', username: 'sapa', max: 10 },
    ...{ onnotice: () => undefined, connection: { session_replication_role: 'replica' } },
  });
  try {
    const [workspace] = await sql<{ id: string }[]>`select id from workspaces order by created_at limit 1`;
    if (!workspace) throw new Error('There is no workspace to fill');
    const random = newRandom(20_418);
    const people = makePeople(random, count, now - 740 * day);
    await fillPeople(sql, workspace.id, people, new Date(now - 740 * day));
    const restore = await withoutIndexes(sql, bigTables);
    const stories = tellHistory(random, { workspaceId: workspace.id, people, count, now });
    await fillStories(sql, workspace.id, stories);
    await sql`insert into request_counters values (${workspace.id}, ${count + 1})
      on conflict (workspace_id) do update set next = excluded.next`;
    await restore();
    await sql`vacuum (analyze)`;
    await sql`checkpoint`;
  } finally {
    await sql.end();
  }
}

async function fillPeople(sql: postgres.Sql, workspaceId: string, people: People, at: Date): Promise<void> {
  const random = newRandom(7);
  const staff = copyInto(sql, members);
  for (const { id, name, email, language } of people.members)
    await staff.write({
      workspaceId,
      id,
      accountId: id,
      name,
      email,
      role: 'agent',
      language,
      createdAt: at,
    });
  await staff.end();
  const groups = copyInto(sql, teams);
  for (const { id, name, isPrivate } of people.teams)
    await groups.write({ workspaceId, id, name, isPrivate, createdAt: at });
  await groups.end();
  const places = copyInto(sql, teamMembers);
  for (const { id: teamId, memberIds } of people.teams)
    for (const memberId of memberIds) await places.write({ workspaceId, teamId, memberId });
  await places.end();
  const served = copyInto(sql, customers);
  const addresses = copyInto(sql, customerAddresses);
  const found = copyInto(sql, searchEntries);
  for (const one of people.customers) {
    const { id, name, email, language } = one;
    await served.write({ workspaceId, id, name, language, createdAt: at, updatedAt: at });
    const address = { workspaceId, id: idAt(random, at.getTime()), customerId: id, kind: 'email' };
    await addresses.write({ ...address, value: email, verifiedAt: at, createdAt: at });
    await found.write(entryOfCustomer(workspaceId, one, at));
  }
  await Promise.all([served.end(), addresses.end(), found.end()]);
  await letIn(sql, people.members[0]?.id ?? '');
}

/** The first member signs in with the owner's password: most who look at the list are no owners. */
async function letIn(sql: postgres.Sql, accountId: string): Promise<void> {
  const [owner] = await sql<
    { password: string }[]
  >`select password from identities where password is not null`;
  const at = new Date();
  const times = { createdAt: at, updatedAt: at };
  const account = copyInto(sql, accounts);
  await account.write({ id: accountId, name: 'Agent', email: agentEmail, emailVerified: true, ...times });
  await account.end();
  const identity = copyInto(sql, identities);
  const proof = { providerId: 'credential', password: owner?.password ?? null };
  await identity.write({ id: accountId, userId: accountId, accountId, ...proof, ...times });
  await identity.end();
}

async function fillStories(sql: postgres.Sql, workspaceId: string, stories: Iterable<Story>): Promise<void> {
  const rows = {
    requests: copyInto(sql, requests),
    conversations: copyInto(sql, conversations),
    messages: copyInto(sql, messages),
    participants: copyInto(sql, participants),
    entries: copyInto(sql, searchEntries),
  };
  for (const story of stories) {
    const { request } = story;
    const { conversationId, channel, subject, customerId, createdAt, lastMessageAt } = request;
    const { teamId = null, assigneeId = null, language = null } = request;
    const about = { channel, subject, customerId, language, teamId, assigneeId };
    await rows.conversations.write({ workspaceId, id: conversationId, ...about, createdAt, lastMessageAt });
    await rows.participants.write({ workspaceId, conversationId, customerId, role: 'requester', createdAt });
    await rows.requests.write(request);
    for (const message of story.messages) await rows.messages.write(whole(message));
    for (const entry of entriesOf(story)) await rows.entries.write(entry);
  }
  await Promise.all(Object.values(rows).map((sink) => sink.end()));
}

/** Every message with the same columns, whoever wrote it. */
function whole(message: Story['messages'][number]): Story['messages'][number] {
  const { html = null, deliveryState = null, to = [], ...rest } = message;
  return { ...rest, html, deliveryState, to };
}
