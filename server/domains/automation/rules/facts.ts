import { owns } from './conditions.ts';

/** What rules know of a message; its text only where a customer said it. */
export type Spoken = {
  kind: 'incoming' | 'reply' | 'note' | 'system';
  at: Date;
  automatic: boolean;
  text: string;
};

/** Everything about a request that rules may look at, as rows give it. */
export type Material = {
  request: {
    id: string;
    status: string;
    /** Key of the company's own status that was chosen; null is the usual one of the status. */
    customStatus: string | null;
    priority: string;
    channel: string;
    language: string | null;
    subject: string;
    labels: readonly string[];
    fields: Readonly<Record<string, unknown>>;
    assigneeId: string | null;
    teamId: string | null;
    brandId: string | null;
    topicId: string | null;
    createdAt: Date;
    solvedAt: Date | null;
    closedAt: Date | null;
    nextDueAt: Date | null;
  };
  customer: {
    name: string;
    email: string | null;
    language: string | null;
    isInternal: boolean;
    organisationId: string | null;
    tags: readonly string[];
    fields: Readonly<Record<string, unknown>>;
    /** Whether the customer is in each of the segments that are asked about. */
    segments: Within;
  };
  /** The company's own status that each status has where none was chosen. */
  usualStatuses: Readonly<Record<string, string>>;
  /** Whether each of the calendars that are asked about is open at a moment; `team` is that of the request's team. */
  openAt: (at: Date) => Within;
  /** Oldest first. */
  spoken: readonly Spoken[];
};

/** Places by id, each with whether one is in it. */
export type Within = Readonly<Record<string, boolean>>;

/** The values that conditions are held against, by the name of the field; null where there is none. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | Within | null>>;

/** The instants that conditions on time look at; null where it has not come to that. */
export type Clocks = Readonly<Record<ClockName, Date | null>>;
export const clockNames = ['created', 'firstReply', 'customerWords', 'reply', 'solved', 'due'] as const;
export type ClockName = (typeof clockNames)[number];

/** What rules keep of all that was said until a moment. */
export type Told = {
  firstReply: Date | null;
  reply: Date | null;
  customerWords: Date | null;
  replies: number;
  words: string;
  customerSpokeLast: boolean;
};
export const nothingTold: Told = {
  ...{ firstReply: null, reply: null, customerWords: null, replies: 0, words: '', customerSpokeLast: false },
};

/** What is told when one more has spoken. */
export function tell(told: Told, { kind, at, automatic, text }: Spoken): Told {
  if (kind === 'reply') {
    const firstReply = told.firstReply ?? at;
    return { ...told, firstReply, reply: at, replies: told.replies + 1, customerSpokeLast: false };
  }
  if (kind !== 'incoming') return told;
  return automatic
    ? { ...told, words: text }
    : { ...told, words: text, customerWords: at, customerSpokeLast: true };
}

export function toldUntil(spoken: readonly Spoken[], at: Date): Told {
  return spoken.filter((one) => one.at <= at).reduce(tell, nothingTold);
}

/** The instants of a request as they were known at `at`; `told` where it is known already. */
export function clocksAt({ request, spoken }: Material, at: Date, told = toldUntil(spoken, at)): Clocks {
  const { firstReply, customerWords, reply } = told;
  return {
    created: request.createdAt,
    ...{ firstReply, customerWords, reply },
    solved: request.solvedAt && request.solvedAt <= at ? request.solvedAt : null,
    due: request.nextDueAt,
  };
}

/**
 * All facts of a request. With `past` the status is worked out for that time from what was said and solved until
 * then; priority, people, labels and fields are those of today, because nobody wrote down what they were.
 */
export function factsAt(
  material: Material,
  at: Date,
  past = false,
  told = toldUntil(material.spoken, at),
): Facts {
  const { request, customer } = material;
  const clocks = clocksAt(material, at, told);
  const { words, replies, customerSpokeLast } = told;
  const status = past ? statusAt(material, at, customerSpokeLast) : request.status;
  return {
    status,
    customStatus: ownStatus(material, status),
    priority: request.priority,
    channel: request.channel,
    brand: request.brandId,
    topic: request.topicId,
    language: request.language,
    subject: request.subject,
    words,
    said: `${request.subject}\n${words}`,
    labels: request.labels,
    assignee: request.assigneeId,
    team: request.teamId,
    ...{ customerSpokeLast, replies },
    'customer.name': customer.name,
    'customer.email': customer.email,
    'customer.language': customer.language,
    'customer.isInternal': customer.isInternal,
    'customer.organisation': customer.organisationId,
    'customer.tags': customer.tags,
    'customer.segment': customer.segments,
    businessHours: material.openAt(at),
    ...hoursAt(clocks, at),
    ...ownFacts(owns.request, request.fields),
    ...ownFacts(owns.customer, customer.fields),
  };
}

function ownFacts(before: string, values: Readonly<Record<string, unknown>>): Facts {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [before + key, plain(value)]));
}

/** The company's own status within `status`: the chosen one only while the request stands where it was chosen. */
function ownStatus({ request, usualStatuses }: Material, status: string): string | null {
  const chosen = status === request.status ? request.customStatus : null;
  return chosen ?? usualStatuses[status] ?? null;
}

function hoursAt(clocks: Clocks, at: Date): Facts {
  const since = (from: Date | null) => from && (at.getTime() - from.getTime()) / 3_600_000;
  return {
    'hours.created': since(clocks.created),
    'hours.firstReply': since(clocks.firstReply),
    'hours.customerWords': since(clocks.customerWords),
    'hours.reply': since(clocks.reply),
    'hours.solved': since(clocks.solved),
    'hours.due': clocks.due && -(since(clocks.due) ?? 0),
  };
}

function statusAt({ request }: Material, at: Date, spokeLast: boolean): string {
  if (request.closedAt && request.closedAt <= at) return 'closed';
  if (request.solvedAt && request.solvedAt <= at) return 'solved';
  return spokeLast ? 'open' : 'waiting';
}

function plain(value: unknown): string | number | boolean | readonly string[] | null {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
