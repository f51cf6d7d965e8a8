import { z } from 'zod';
import { isFieldFilter } from '../fields/condition.ts';
import { figureShape } from '../kinds/of-figure.ts';
import { kindValue } from '../kinds/of-kind.ts';
import { oneOrMore } from '../narrowing/several.ts';
import { priorities, statuses } from '../schema.ts';

/** As a query parameter, or as a saved view keeps it. */
const flag = z.union([
  z.boolean(),
  z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true'),
]);
const place = z.union([z.uuid(), z.literal('me'), z.literal('none')]);

/** What is compared with values; each may be asked for, with `not` before it ruled out. */
const compared = {
  status: oneOrMore(z.enum(statuses)),
  assignee: oneOrMore(place),
  team: oneOrMore(place),
  label: oneOrMore(z.string().max(100)),
  channel: oneOrMore(z.string().max(50)),
  language: oneOrMore(z.string().max(10)),
  priority: oneOrMore(z.enum(priorities)),
  /** Keys of the workspace's own statuses. */
  customStatus: oneOrMore(z.string().max(40)),
};
const days = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(1).max(3650));

/** What a request may have none of. */
export const lackable = ['label', 'topic', 'brand', 'language', 'organisation'] as const;

/** Whatever narrows the list, each by itself: all of them must hold. */
const narrowing = {
  status: compared.status.optional(),
  assignee: compared.assignee.optional(),
  team: compared.team.optional(),
  label: compared.label.optional(),
  channel: compared.channel.optional(),
  language: compared.language.optional(),
  priority: compared.priority.optional(),
  customStatus: compared.customStatus.optional(),
  notStatus: compared.status.optional(),
  notAssignee: compared.assignee.optional(),
  notTeam: compared.team.optional(),
  notLabel: compared.label.optional(),
  notChannel: compared.channel.optional(),
  notLanguage: compared.language.optional(),
  notPriority: compared.priority.optional(),
  notCustomStatus: compared.customStatus.optional(),
  /** Groups of alike requests and problems, by their ids. */
  group: kindValue.optional(),
  problem: kindValue.optional(),
  notGroup: kindValue.optional(),
  notProblem: kindValue.optional(),
  customer: z.union([z.uuid(), z.email()]).optional(),
  organisation: oneOrMore(z.uuid()).optional(),
  topic: oneOrMore(z.uuid()).optional(),
  brand: oneOrMore(z.uuid()).optional(),
  /** Whose people it is in the hands of; `none` is our own. */
  provider: oneOrMore(z.union([z.uuid(), z.literal('none')])).optional(),
  /** What it has none of: a label, a topic, `field.size`. */
  without: oneOrMore(
    z.union([z.enum(lackable), z.string().regex(/^field\.[a-z][a-z0-9-]{0,39}$/)]),
  ).optional(),
  /** Days before now: opened since then, or earlier; nothing said since then. */
  openedWithin: days.optional(),
  openedOver: days.optional(),
  quietFor: days.optional(),
  /** Whether anybody has answered yet, and who spoke last. */
  answered: flag.optional(),
  lastWord: z.enum(['customer', 'us']).optional(),
  /** What is near, and what is late. */
  due: z.enum(['soon', 'late']).optional(),
  /** Words, as the search reads them, operators too. */
  q: z.string().max(400).optional(),
  snoozed: flag.optional(),
  mentioned: flag.optional(),
  followed: flag.optional(),
};

type AnyOf<T> = { [K in keyof T & string as `any.${K}`]: T[K] };
/** The same words in the group of which one is enough: `any.label=vip` beside `any.due=late`. */
const anyNarrowing = Object.fromEntries(
  Object.entries(narrowing).map(([name, one]) => [`any.${name}`, one]),
) as AnyOf<typeof narrowing>;

/** What the list can be asked for; the same words stand in saved views and in the address of the page. */
const shape = {
  ...narrowing,
  ...anyNarrowing,
  openedFrom: z.iso.datetime({ offset: true }).optional(),
  openedTo: z.iso.datetime({ offset: true }).optional(),
  solvedFrom: z.iso.datetime({ offset: true }).optional(),
  solvedTo: z.iso.datetime({ offset: true }).optional(),
  /** When it was answered first. */
  answeredFrom: z.iso.datetime({ offset: true }).optional(),
  answeredTo: z.iso.datetime({ offset: true }).optional(),
  /** What had come by then and was not solved yet. */
  waitingAt: z.iso.datetime({ offset: true }).optional(),
  ...figureShape,
  /** Day of the week (1 is Monday) and hour on the company's clock: of when it was solved or answered where that is asked, else opened. */
  weekday: oneOrMore(z.string().regex(/^[1-7]$/)).optional(),
  hour: oneOrMore(z.string().regex(/^(1?\d|2[0-3])$/)).optional(),
  /** Only of customers who are worth that much, in minor units of the workspace's currency. */
  worthFrom: z.coerce.number().int().min(0).optional(),
  spam: flag.optional(),
  trashed: flag.optional(),
};

/** The filters and further parameters; besides them `field.<key>` narrows by a field, also after `any.`, and nothing else is known. */
export function filtersWith<T extends z.ZodRawShape>(further: T) {
  const whole = { ...shape, ...further };
  return z
    .object(whole)
    .catchall(z.unknown())
    .superRefine((asked, ctx) => {
      const rest = Object.entries(asked).filter(([name]) => !(name in whole));
      const keys = rest.filter(([name, value]) => !isFieldFilter(nameIn(name), value)).map(([name]) => name);
      if (keys.length > 0) ctx.addIssue({ code: 'unrecognized_keys', keys, input: asked });
    });
}
export const viewFilters = filtersWith({});

export type ViewFilters = z.output<typeof viewFilters>;

const group = 'any.';
const nameIn = (name: string) => (name.startsWith(group) ? name.slice(group.length) : name);

/** Parts a question: what all of it must be, and that of which one is enough, under the names that narrow. */
export function parted(filters: ViewFilters): { every: ViewFilters; any: ViewFilters } {
  const entries = Object.entries(filters);
  const every = entries.filter(([name]) => !name.startsWith(group));
  const any = entries.filter(([name]) => name.startsWith(group));
  return {
    every: Object.fromEntries(every),
    any: Object.fromEntries(any.map(([name, value]) => [nameIn(name), value])),
  };
}
