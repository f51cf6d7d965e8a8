import type { PolicyContent } from '../../../server/domains/service-levels/rules/policies.ts';
import type { ClockKind, ProfileName } from '../../../server/domains/service-levels/rules/profiles.ts';

export type { Priority, Step, Tell } from '../../../server/domains/service-levels/rules/policies.ts';
export type { ClockKind, PolicyContent, ProfileName };

/** What is promised, as the API tells it. */
export type Policy = PolicyContent & { id: string; version: number };

/** A clock of a request, as the API tells it. */
export interface Clock {
  id: string;
  kind: ClockKind;
  state: 'running' | 'paused' | 'met' | 'breached';
  policy: { id: string; version: number; name: string; profile: ProfileName };
  targetSeconds: number;
  elapsedSeconds: number;
  startedAt: string;
  endedAt: string | null;
  pausedAt: string | null;
  warnAt: string | null;
  dueAt: string | null;
}
