import type { Context } from '../context.ts';
import type { EventName, Heard } from './event.ts';

/** "When I hear X, I call my own Y." Runs in a transaction of its own, at most once per event. */
export type Listener<N extends EventName = EventName> = {
  name: string;
  hears: N;
  /** Waits before an effect outside the program, so that an undo finds nothing done yet. */
  delaySeconds?: number;
  /** Higher is heard first when much waits: what people look at before what is nice to know. */
  priority?: number;
  /**
   * What it does for one subject touches no row of another: then subjects are heard side by side in a transaction,
   * which spares round trips. Row locks do not part what shares a transaction, so it is said only where it is so.
   */
  sideBySide?: boolean;
  /** Asked as the event is written, of what it says alone: where the answer is no, nothing waits to be heard. */
  when?(payload: Heard<N>['payload']): boolean;
  run(context: Context, event: Heard<N>): Promise<unknown>;
};

type AnyListener = {
  name: string;
  delaySeconds?: number;
  priority: number;
  sideBySide: boolean;
  when(payload: Heard['payload']): boolean;
  run(context: Context, event: Heard): Promise<unknown>;
};

const ahead = new Set<string>();
const byEvent = new Map<string, AnyListener[]>();
const byName = new Map<string, AnyListener>();

/** A room says what it listens to. Names are unique; a second one of the same name is a mistake. */
export function listen<N extends EventName>(listener: Listener<N>): void {
  if (byName.has(listener.name)) throw new Error(`There are two listeners called ${listener.name}`);
  const when = (payload: Heard['payload']) => listener.when?.(payload as Heard<N>['payload']) ?? true;
  const wide: AnyListener = {
    name: listener.name,
    priority: listener.priority ?? 0,
    sideBySide: listener.sideBySide ?? false,
    ...(listener.delaySeconds ? { delaySeconds: listener.delaySeconds } : {}),
    when,
    // Asked once more: what was queued by an earlier version may be unwanted by now.
    run: async (context, event) => {
      if (when(event.payload)) await listener.run(context, event as Heard<N>);
    },
  };
  byName.set(listener.name, wide);
  byEvent.set(listener.hears, [...(byEvent.get(listener.hears) ?? []), wide]);
}

/**
 * Streams are told of this event as soon as it is written, ahead of events whose transactions still run, and once more in
 * its place: for what a person waits for by the tenth of a second. Whoever hears it twice must find nothing new.
 */
export function tellAhead(event: EventName): void {
  ahead.add(event);
}

export const isToldAhead = (event: EventName): boolean => ahead.has(event);

export function listenersOf(event: EventName): AnyListener[] {
  return byEvent.get(event) ?? [];
}

export function listenerNamed(name: string): AnyListener | undefined {
  return byName.get(name);
}
