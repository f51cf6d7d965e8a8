import { previewOf } from '../../server/domains/conversations/rules/preview.ts';
import type { messages } from '../../server/domains/conversations/schema.ts';
import type { Folder, requests, Status } from '../../server/domains/requests/schema.ts';
import { composeTalk, type Talk } from './compose.ts';
import type { People, Person } from './people.ts';
import { idAt, type Random } from './random.ts';

type MessageRow = typeof messages.$inferInsert;

/** One request with all that belongs to it. */
export type Story = {
  customer: Person;
  request: typeof requests.$inferInsert;
  messages: MessageRow[];
};

const day = 86_400_000;

/** Two years of requests up to `now`, oldest first, three messages each, closed for the most part. */
export function* tellHistory(
  random: Random,
  { workspaceId, people, count, now }: { workspaceId: string; people: People; count: number; now: number },
): Generator<Story> {
  for (let n = 0; n < count; n += 1) {
    const asked = now - 60_000 - 730 * day * (1 - (n + random.share() * 0.9) / count);
    const customer = random.pickOften(people.customers);
    const { language, name } = customer;
    const talk = composeTalk(random, language, { order: `TR-${500_000 + n}`, name });
    const ages = { asked, answered: asked + random.below(2 * day), thanked: 0 };
    ages.thanked = ages.answered + random.below(day);
    const story = { n, workspaceId, people, customer, talk, now, ...ages };
    const request = requestOf(random, story);
    yield { customer, request, messages: messagesOf(random, story, request) };
  }
}

type Told = {
  n: number;
  workspaceId: string;
  people: People;
  customer: Person;
  talk: Talk;
  now: number;
  asked: number;
  answered: number;
  thanked: number;
};

function requestOf(random: Random, told: Told) {
  const { workspaceId, people, customer, talk, now, asked, answered, thanked } = told;
  const status = statusAt(random, (now - asked) / day);
  const folder = random.share() < 0.97 ? 'work' : random.pick<Folder>(['spam', 'trash']);
  const isOver = status === 'solved' || status === 'closed';
  const isNew = status === 'open' && random.share() < 0.4;
  const last = new Date(Math.min(now, isNew ? asked : thanked));
  return {
    ...{ workspaceId, id: idAt(random, asked), number: told.n + 1, conversationId: idAt(random, asked) },
    ...{ subject: talk.subject, status, folder, channel: 'email', language: customer.language },
    customerId: customer.id,
    priority: random.pickOften(['normal', 'low', 'high', 'urgent'] as const),
    assigneeId: isNew || random.share() < 0.1 ? null : random.pick(people.members).id,
    teamId: random.share() < 0.15 ? null : random.pickOften(people.teams).id,
    labels: [...new Set([random.pickOften(labels), random.pickOften(labels)])].slice(random.below(3)),
    folderExpiresAt: folder === 'work' ? null : new Date(now + 30 * day),
    preview: previewOf(isNew ? talk.asked : talk.thanked),
    customerSpokeLast: status === 'open',
    ...{ createdAt: new Date(asked), updatedAt: last, lastMessageAt: last },
    customerWroteAt: status === 'open' ? last : new Date(asked),
    firstAnsweredAt: isNew ? null : new Date(Math.min(now, answered)),
    solvedAt: isOver ? new Date(Math.min(now, thanked)) : null,
    closedAt: status === 'closed' ? new Date(Math.min(now, thanked + 7 * day)) : null,
  } satisfies Story['request'];
}

const labels = [
  'delivery',
  'refund',
  'damage',
  'invoice',
  'address',
  'voucher',
  'repair',
  'wholesale',
  'praise',
];

/** Nearly all that is older than two weeks is closed; a few have been open for a year. */
function statusAt(random: Random, days: number): Status {
  const luck = random.share();
  if (days < 2) return luck < 0.6 ? 'open' : luck < 0.8 ? 'waiting' : 'solved';
  if (days < 14) return luck < 0.1 ? 'open' : luck < 0.25 ? 'waiting' : 'solved';
  return luck < 0.006 ? 'open' : luck < 0.016 ? 'waiting' : 'closed';
}

function messagesOf(random: Random, told: Told, request: Story['request']): MessageRow[] {
  const { workspaceId, people, customer, talk, now } = told;
  const { conversationId } = request;
  const common = { workspaceId, conversationId, channel: 'email', language: customer.language };
  const asker = { authorType: 'customer' as const, authorId: customer.id };
  const answerer = {
    authorType: 'member' as const,
    authorId: request.assigneeId ?? random.pick(people.members).id,
  };
  const at = (milliseconds: number) => {
    const time = Math.min(now, milliseconds);
    return { id: idAt(random, time), createdAt: new Date(time) };
  };
  const to = [{ address: customer.email, name: customer.name }];
  return [
    { ...common, ...at(told.asked), kind: 'incoming', ...asker, text: talk.asked },
    {
      ...{ ...common, ...at(told.answered), kind: 'reply' as const, ...answerer, text: talk.answered },
      ...{ html: `<p>${talk.answered.replace('\n\n', '</p><p>')}</p>`, to, deliveryState: 'sent' as const },
    },
    { ...common, ...at(told.thanked), kind: 'incoming', ...asker, text: talk.thanked },
  ];
}
