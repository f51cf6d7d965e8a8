import type { Actor } from '../kernel/actor.ts';
import type { Tx } from './database/open.ts';
import type { Announce, Pending } from './events/event.ts';

/** The event that made this happen, for chains of causes. */
export type Cause = { eventId: string; depth: number; trail?: readonly string[] };

/** One transaction with what it will tell when it commits. */
export type Unit = { tx: Tx; pending: Pending };

/** In whose name and at what time something is done; inside a running verb also in which transaction. */
export type Context = { actor: Actor; now: Date; cause?: Cause; unit?: Unit };

/** What a verb gets: its transaction, who acts, when, how to tell everyone, and the context to call other verbs with. */
export type Run = { tx: Tx; actor: Actor; now: Date; announce: Announce; context: Context };
