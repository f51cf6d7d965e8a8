import type { Act } from '../../../server/domains/automation/rules/acts.ts';
import type { Group } from '../../../server/domains/automation/rules/conditions.ts';
import type { Judged } from '../../../server/domains/automation/rules/judge.ts';
import type { Trigger } from '../../../server/domains/automation/rules/triggers.ts';

export type { Act, Group, Judged, Trigger };

/** What a person writes of a rule. */
export interface RuleInput {
  name: string;
  trigger: Trigger;
  conditions: Group;
  acts: Act[];
  stopAfter: boolean;
}

export interface Rule extends RuleInput {
  id: string;
  enabled: boolean;
  paused: { reason: 'too-many' | 'failing'; at: string } | null;
  watchedUntil: string | null;
  version: number;
  actedLastWeek: number;
  lastActedAt: string | null;
}

interface RequestCard {
  id: string;
  number: number;
  subject: string;
}

/** One time that a rule was asked. */
export interface Run {
  id: string;
  rule: { id: string; name: string; version: number };
  request: RequestCard;
  happened: string;
  outcome: 'acted' | 'not-matched' | 'held' | 'failed';
  reason: string | null;
  judged: Judged;
  acts: string[];
  at: string;
}

/** What a rule would have done. */
export interface Trial {
  looked: number;
  matched: number;
  isCut: boolean;
  items: { request: RequestCard; at: string; happened: string; judged: Judged }[];
}
