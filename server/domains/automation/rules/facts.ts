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
    priority: string;
    channel: string;
    language: string | null;
    subject: string;
    labels: readonly string[];
    fields: Readonly<Record<string, unknown>>;
    assigneeId: string | null;
    teamId: string | null;
    createdAt: Date;
    solvedAt: Date | null;
    closedAt: Date | null;
    nextDueAt: Date | null;
  };
  customer: { name: string; email: string | null; language: string | null; isInternal: boolean };
  /** Oldest first. */
  spoken: readonly Spoken[];
};

/** The values that conditions are held against, by the name of the field; null where there is none. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** The instants that conditions on time look at; null where it has not come to that. */
export type Clocks = Readonly<Record<ClockName, Date | null>>;
export const clockNames = ['created', 'firstReply', 'customerWords', 'reply', 'solved', 'due'] as const;
export type ClockName = (typeof clockNames)[number];

/** The instants of a request as they were known at `at`. */
export function clocksAt({ request, spoken }: Material, at: Date): Clocks {
  const until = spoken.filter((one) => one.at <= at);
  const replies = until.filter((one) => one.kind === 'reply');
  const words = until.filter((one) => one.kind === 'incoming' && !one.automatic);
  return {
    created: request.createdAt,
    firstReply: replies[0]?.at ?? null,
    customerWords: words.at(-1)?.at ?? null,
    reply: replies.at(-1)?.at ?? null,
    solved: request.solvedAt && request.solvedAt <= at ? request.solvedAt : null,
    due: request.nextDueAt,
  };
}

/**
 * All facts of a request. With `past` the status is worked out for that time from what was said and solved until
 * then; priority, people, labels and fields are those of today, because nobody wrote down what they were.
 */
export function factsAt(material: Material, at: Date, past = false): Facts {
  const { request, customer, spoken } = material;
  const clocks = clocksAt(material, at);
  const spokeLast = customerSpokeLast(material, at);
  return {
    status: past ? statusAt(material, at, spokeLast) : request.status,
    priority: request.priority,
    channel: request.channel,
    language: request.language,
    subject: request.subject,
    words: spoken.findLast((one) => one.kind === 'incoming' && one.at <= at)?.text ?? '',
    labels: request.labels,
    assignee: request.assigneeId,
    team: request.teamId,
    customerSpokeLast: spokeLast,
    replies: spoken.filter((one) => one.kind === 'reply' && one.at <= at).length,
    'customer.name': customer.name,
    'customer.email': customer.email,
    'customer.language': customer.language,
    'customer.isInternal': customer.isInternal,
    ...hoursAt(clocks, at),
    ...Object.fromEntries(
      Object.entries(request.fields).map(([key, value]) => [`field:${key}`, plain(value)]),
    ),
  };
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

function customerSpokeLast({ spoken }: Material, at: Date): boolean {
  const turns = spoken.filter(
    (one) => one.at <= at && (one.kind === 'reply' || (one.kind === 'incoming' && !one.automatic)),
  );
  return turns.at(-1)?.kind === 'incoming';
}

function statusAt({ request }: Material, at: Date, spokeLast: boolean): string {
  if (request.closedAt && request.closedAt <= at) return 'closed';
  if (request.solvedAt && request.solvedAt <= at) return 'solved';
  return spokeLast ? 'open' : 'waiting';
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
