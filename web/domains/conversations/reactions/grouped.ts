import type { Message, Reaction } from '../types.ts';

/** The signs of a message, each once with everybody who put it, in the order they first came. */
export function grouped(
  given: NonNullable<Message['reactions']>,
): { reaction: Reaction; memberIds: string[] }[] {
  const byReaction = Map.groupBy(given, (one) => one.reaction);
  return [...byReaction].map(([reaction, rows]) => ({
    reaction,
    memberIds: rows.map((row) => row.memberId),
  }));
}
