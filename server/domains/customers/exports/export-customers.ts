import type { Context } from '../../../platform/command.ts';
import { listFields } from '../fields/keep-field.ts';
import { leaveOutRestricted } from '../protection/hide-restricted.ts';
import type { CustomerCard } from '../queries/customer-card.ts';
import { listCustomers } from '../queries/list-customers.ts';
import { byteOrderMark, csvLine } from './rules.ts';

type Asked = Omit<Parameters<typeof listCustomers>[1], 'limit' | 'cursor'>;

/**
 * The customers of a question as a CSV file, page by page; its heads are those that an import understands. Whose data
 * is only stored does not leave the house in a list, whoever asks.
 */
export async function* exportCustomers(asking: Context, asked: Asked): AsyncGenerator<string> {
  const context = { ...asking, actor: await leaveOutRestricted(asking.actor, asking) };
  const fields = await listFields(context, { about: 'customer' });
  const heads = ['Name', 'Preferred name', 'Honorific', 'Language', 'Email', 'Phone', 'WhatsApp', 'LINE'];
  const more = ['Organisation', 'Tags', 'Requests', 'Open requests', 'Last contact', 'Known since'];
  yield byteOrderMark + csvLine([...heads, ...more, ...fields.map((field) => field.name)]);
  let cursor: string | undefined;
  do {
    const page = await listCustomers(context, { ...asked, limit: 200, ...(cursor ? { cursor } : {}) });
    const lines = page.items.map((one) =>
      csvLine([...cellsOf(one), ...fields.map(({ key }) => one.fields[key])]),
    );
    yield lines.join('');
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

function cellsOf(one: CustomerCard) {
  const first = (kind: string) => one.addresses.find((address) => address.kind === kind)?.value;
  return [
    ...[one.name, one.preferredName, one.honorific, one.language],
    ...[first('email'), first('phone'), first('whatsapp'), first('line')],
    ...[one.organisation?.name, one.tags.join(', '), one.requestCount, one.openRequests],
    ...[one.lastContactAt?.toISOString(), one.createdAt.toISOString()],
  ];
}
