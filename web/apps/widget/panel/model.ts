import type { Message, Pending, Standing } from '../types.ts';

/** What the panel knows of the talk. */
export interface Talk {
  messages: readonly Message[];
  pending: readonly Pending[];
  standing: Standing;
}

export const noTalk: Talk = {
  messages: [],
  pending: [],
  standing: { stage: 'none', agent: null, readUntil: null, score: null, isAsked: false },
};

/**
 * Takes in what the server tells: a message that is known already takes the place of what was known, so that whatever
 * is told twice stands there once; and what was pending is pending no more once it is kept.
 */
export function takeIn(talk: Talk, told: readonly Message[]): Talk {
  const byId = new Map(talk.messages.map((one) => [one.id, one]));
  for (const one of told) {
    const before = byId.get(one.id);
    byId.set(one.id, {
      ...one,
      clientId: one.clientId ?? before?.clientId ?? null,
      isRead: one.isRead || (before?.isRead ?? false),
    });
  }
  const messages = [...byId.values()].sort(
    (one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id),
  );
  const kept = new Set(messages.map((one) => one.clientId));
  return { ...talk, messages, pending: talk.pending.filter((one) => !kept.has(one.id)) };
}

/** What waits to be tapped on: the answers that the newest words offer, until anybody says something. */
export function choicesIn({ messages, pending }: Pick<Talk, 'messages' | 'pending'>): readonly string[] {
  const last = messages.at(-1);
  return last?.by === 'us' && pending.length === 0 ? last.choices : [];
}

/** How many messages of the company wait to be read. */
export function unreadIn({ messages }: Pick<Talk, 'messages'>): number {
  return messages.filter((one) => one.by === 'us' && !one.isRead).length;
}

/** Everything of the company counts as read here; the server is told on the way. */
export function readAll(talk: Talk): Talk {
  return { ...talk, messages: talk.messages.map((one) => (one.isRead ? one : { ...one, isRead: true })) };
}

/**
 * From when on a line goes on: the newest of the company that is known, else the first of the talk. What the visitor
 * wrote does not count: it may have left before the line stands again, and what was answered meanwhile is older.
 */
export function newestIn({ messages }: Pick<Talk, 'messages'>): string | null {
  return (messages.findLast((one) => one.by === 'us') ?? messages[0])?.at ?? null;
}
