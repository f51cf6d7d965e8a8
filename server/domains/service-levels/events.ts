import type { ClockKind } from './rules/profiles.ts';

type About = {
  clockId: string;
  requestId: string;
  number: number;
  conversationId: string;
  kind: ClockKind;
  policyId: string;
  policyVersion: number;
};
/** The ids of the members to tell. */
type Told = About & { dueAt: string | null; tell: string[] };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'clock.started': About & { startedAt: string; dueAt: string | null };
    'clock.met': About & { elapsedSeconds: number };
    'clock.warned': Told;
    'clock.breached': Told;
    'clock.escalated': Told & { step: number };
    'service-level.changed': { policyId: string; version: number };
  }
}
