import { type Cell, csvLines, csvStart } from '../../../kernel/csv.ts';
import type { Language } from '../../../kernel/language.ts';
import type { Context } from '../../../platform/command.ts';
import { say } from '../../../platform/messages.ts';
import { assertMay } from '../../../platform/permission.ts';
import { leaveOutRestricted } from '../../customers/index.ts';
import { nameIn } from '../../knowledge/index.ts';
import { listFields } from '../fields/list-fields.ts';
import { type FieldDefinition, isEmptyValue, labelIn } from '../fields/rules/values.ts';
import { listRequests } from '../queries/list-requests.ts';
import type { RequestView } from '../queries/request-view.ts';

type Asked = Omit<Parameters<typeof listRequests>[1], 'limit' | 'cursor'>;

const columns = [
  ...['number', 'subject', 'status', 'priority', 'channel', 'language', 'customer', 'email'],
  ...['assignee', 'team', 'brand', 'topic', 'labels'],
  ...['opened', 'changed', 'answered', 'solved', 'due'],
] as const;

/** A page of a list on its way out: what is known of each request, and its cells under the heads. */
export type LeavingPage = { items: RequestView[]; rows: Cell[][] };

/**
 * A list on its way out, page by page, in its order: what a list says of each, then a column for each field, answers to
 * question guides among them, called as they are called in the language. Whose data is only stored does not leave the
 * house in a list, whoever asks. @throws Problem 403 `permission-missing`.
 */
export async function leavingRequests(
  asking: Context,
  asked: Asked,
  language: Language,
): Promise<{ heads: string[]; pages: AsyncGenerator<LeavingPage> }> {
  assertMay(asking.actor, 'requests:export');
  const context = { ...asking, actor: await leaveOutRestricted(asking.actor, asking) };
  const fields = await listFields(context, {});
  const heads = columns.map((column) => say(language, `export-${column}`));
  const all = [...heads, ...fields.map((field) => labelIn(field.labels, language))];
  return { heads: all, pages: pagesOf(context, asked, fields, language) };
}

/** The requests of a list as a CSV file. @throws as `leavingRequests`. */
export async function* exportRequests(
  asking: Context,
  asked: Asked,
  language: Language,
): AsyncGenerator<string> {
  const { heads, pages } = await leavingRequests(asking, asked, language);
  yield csvStart + csvLines([heads]);
  for await (const { rows } of pages) yield csvLines(rows);
}

async function* pagesOf(
  context: Context,
  asked: Asked,
  fields: FieldDefinition[],
  language: Language,
): AsyncGenerator<LeavingPage> {
  let cursor: string | undefined;
  do {
    const page = await listRequests(context, { ...asked, limit: 200, ...(cursor ? { cursor } : {}) });
    const rows = page.items.map((one) => [
      ...cellsOf(one, language),
      ...fields.map((field) => cellOfField(field, one.fields[field.key], language)),
    ]);
    yield { items: page.items, rows };
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}

function cellsOf(one: RequestView, language: Language): Cell[] {
  const at = (time: Date | null) => time?.toISOString() ?? null;
  return [
    ...[one.number, one.subject, one.customStatus ?? one.status, one.priority, one.channel, one.language],
    ...[one.customer.name, one.customer.email, one.assigneeName, one.teamName, one.brandName],
    ...[one.topicId ? nameIn(one.topicNames ?? {}, language) : null, one.labels.join(', ')],
    ...[at(one.createdAt), at(one.updatedAt), at(one.firstAnsweredAt), at(one.solvedAt), at(one.nextDueAt)],
  ];
}

/** What a field holds: choices by their names, numbers as numbers, yes and no in words. */
export function cellOfField(field: FieldDefinition, value: unknown, language: Language): Cell {
  if (isEmptyValue(value)) return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return say(language, value ? 'export-yes' : 'export-no');
  const values = Array.isArray(value) ? value.map(String) : [String(value)];
  return values.map((one) => choiceName(field, one, language)).join(', ');
}

function choiceName({ rules }: FieldDefinition, value: string, language: Language): string {
  const choice = rules.choices?.find((one) => one.value === value);
  return choice ? labelIn(choice.labels, language) || value : value;
}
