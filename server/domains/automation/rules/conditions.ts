import { z } from 'zod';

/**
 * How a field is compared. Choices and people are compared whole, texts without regard to case; `place` is what one is
 * in or out of (business hours, a segment), `own` a field of the company's own, whose type only its definition knows.
 */
export type Kind = 'choice' | 'person' | 'text' | 'set' | 'flag' | 'number' | 'hours' | 'place' | 'own';

/** Every field that a condition may name, with its kind; fields of a company's own stand beside them (`ownOf`). */
export const fields = {
  status: 'choice',
  customStatus: 'choice',
  priority: 'choice',
  channel: 'choice',
  brand: 'person',
  topic: 'person',
  language: 'choice',
  said: 'text',
  subject: 'text',
  words: 'text',
  labels: 'set',
  assignee: 'person',
  team: 'person',
  customerSpokeLast: 'flag',
  replies: 'number',
  'customer.name': 'text',
  'customer.email': 'text',
  'customer.language': 'choice',
  'customer.isInternal': 'flag',
  'customer.organisation': 'person',
  'customer.tags': 'set',
  'customer.segment': 'place',
  businessHours: 'place',
  'hours.created': 'hours',
  'hours.firstReply': 'hours',
  'hours.customerWords': 'hours',
  'hours.reply': 'hours',
  'hours.solved': 'hours',
  'hours.due': 'hours',
} as const satisfies Record<string, Kind>;
export type FieldName = keyof typeof fields;

/** The comparisons of each kind, the usual one first. */
export const comparisons = {
  choice: ['is', 'is-not', 'is-set', 'is-empty'],
  person: ['is', 'is-not', 'is-set', 'is-empty'],
  text: [
    ...['contains', 'any-of', 'all-of', 'none-of', 'contains-not'],
    ...['is', 'begins', 'is-set', 'is-empty'],
  ] as const,
  set: ['has', 'has-not', 'is-set', 'is-empty'],
  flag: ['is'],
  number: ['at-least', 'at-most', 'is'],
  hours: ['at-least', 'at-most', 'is-set', 'is-empty'],
  place: ['inside', 'outside'],
  own: [
    ...['is', 'is-not', 'has', 'has-not', 'contains', 'any-of', 'all-of', 'none-of', 'contains-not'],
    ...['begins', 'at-least', 'at-most', 'is-set', 'is-empty'],
  ] as const,
} as const satisfies Record<Kind, readonly Comparison[]>;

export const allComparisons = [
  'is',
  'is-not',
  'contains',
  'contains-not',
  'any-of',
  'all-of',
  'none-of',
  'begins',
  'has',
  'has-not',
  'at-least',
  'at-most',
  'is-set',
  'is-empty',
  'inside',
  'outside',
] as const;
export type Comparison = (typeof allComparisons)[number];

/** Those that look for words of a list. */
export const wordComparisons: readonly Comparison[] = ['any-of', 'all-of', 'none-of'];

/** Whether a comparison is held against a value of the rule's. */
export const takesValue = (how: Comparison) => how !== 'is-set' && how !== 'is-empty';

/** What stands before the key of a field of the company's own, on requests and on customers. */
export const owns = { request: 'field:', customer: 'customer.field:' } as const;

/** Whose field of the company's own it is, and its key; null for every other field. */
export function ownOf(field: string): { whose: keyof typeof owns; key: string } | null {
  for (const whose of ['request', 'customer'] as const)
    if (field.startsWith(owns[whose]) && field.length > owns[whose].length)
      return { whose, key: field.slice(owns[whose].length) };
  return null;
}

/** The kind of a field; null where there is no such field. */
export function kindOf(field: string): Kind | null {
  if (ownOf(field)) return 'own';
  return Object.hasOwn(fields, field) ? fields[field as FieldName] : null;
}

const conditionInput = z
  .strictObject({
    field: z.string().max(110),
    how: z.enum(allComparisons),
    value: z.union([z.string().max(500), z.number(), z.boolean(), z.null()]).default(null),
  })
  .refine(fits, { path: ['value'] });

/** One comparison. */
export type Condition = { field: string; how: Comparison; value: string | number | boolean | null };
/** Several that hold all together, or one at least; groups may stand in groups. */
export type Group = { match: 'all' | 'any'; parts: Part[] };
export type Part = Condition | Group;

const groupInput: z.ZodType<Group, unknown> = z.lazy(() =>
  z.strictObject({
    match: z.enum(['all', 'any']),
    parts: z.array(z.union([conditionInput, groupInput])).max(50),
  }),
);

/** The conditions of a rule: groups in groups, three deep at most. An empty group of `all` always holds. */
export const conditionsInput = groupInput.refine((group) => depthOf(group) <= 3);

export const isGroup = (part: Part): part is Group => 'parts' in part;

/** What the conditions hold a field against, wherever they name it. */
export function valuesOf(group: Group, field: string): string[] {
  const found = group.parts.flatMap((part) =>
    isGroup(part) ? valuesOf(part, field) : part.field === field ? [String(part.value)] : [],
  );
  return [...new Set(found)];
}

function depthOf(group: Group): number {
  return 1 + Math.max(0, ...group.parts.filter(isGroup).map(depthOf));
}

function fits({ field, how, value }: Condition): boolean {
  const kind = kindOf(field);
  if (kind === null || !(comparisons[kind] as readonly string[]).includes(how)) return false;
  if (!takesValue(how)) return value === null;
  if (kind === 'own' && typeof value !== 'string')
    return typeof value === 'boolean' || Number.isFinite(value);
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'hours' || kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === 'string' && value.trim() !== '';
}
