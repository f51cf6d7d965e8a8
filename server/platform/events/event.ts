import type { Actor } from '../../kernel/actor.ts';

/**
 * Every event with its payload: each room adds its own in `events.ts`. Payloads hold ids, codes, numbers and
 * times, never a name, an address, free text or a subject.
 */
export interface EventMap {}
export type EventName = keyof EventMap & string;

/** What an event is about. */
export type Subject = { type: string; id: string };

/** An event as it is kept and heard. */
export type Heard<N extends EventName = EventName> = {
  id: string;
  workspaceId: string;
  name: N;
  subject: Subject;
  actor: { type: Actor['type']; id: string | null };
  payload: EventMap[N];
  at: Date;
  /** How many events stand before this one in its chain of causes. */
  depth: number;
  /** The rules that acted before this in its chain of causes, the first one first: none acts upon its own doing. */
  trail?: readonly string[];
};

/** Events announced in a transaction that has not ended yet, each with the event that caused it. */
export type Pending = (Heard & { causeId: string | null })[];

/** Tells everyone, in the same transaction. */
export type Announce = <N extends EventName>(name: N, subject: Subject, payload: EventMap[N]) => void;

/** A chain of causes longer than this is a circle: it stops with an alarm. */
export const deepestChain = 8;
