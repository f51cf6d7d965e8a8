import type { AwayHabit, Mode } from '../../../../server/domains/requests/assignment/rules.ts';
import type { Outcome } from '../../../../server/domains/requests/handover/rules.ts';
import type { Reason, Status } from '../../team/staffing/types.ts';
import type { RequestItem } from '../types.ts';

export type { AwayHabit, Mode, Outcome };

export interface FloorMember {
  id: string;
  name: string;
  role: string;
  teamIds: string[];
  status: Status;
  statusSince: string | null;
  isWorking: boolean;
  takesWork: boolean;
  absence: { id: string; endsAt: string | null; reasonCode: Reason; coverName: string | null } | null;
  open: number;
  load: number;
  capacity: number;
  waitingSince: string | null;
}

export interface FloorQueue {
  teamId: string | null;
  name: string | null;
  open: number;
  unassigned: number;
  waitingSince: string | null;
  free: number;
}

export interface Floor {
  members: FloorMember[];
  queues: FloorQueue[];
}

/** What somebody was last heard to look at; filled by the live line alone. */
export interface Looking {
  requestId: string;
  typing: boolean;
  /** When it was heard, and since when they look. */
  at: number;
  since: number;
}

export interface Policy {
  teamId: string | null;
  teamName: string | null;
  isOn: boolean;
  modes: Mode[];
  capacity: number;
  whenAway: AwayHabit;
}

export interface Handover {
  absence: {
    id: string;
    member: { id: string; name: string };
    cover: { id: string; name: string } | null;
    startsAt: string;
    endsAt: string | null;
    reasonCode: Reason;
    note: string;
    begunAt: string | null;
    overAt: string | null;
  };
  items: HandoverLine[];
}

export interface HandoverLine {
  id: string | null;
  request: RequestItem;
  lastWords: { text: string; at: string | null; isCustomers: boolean };
  dues: { source: string; dueAt: string }[];
  to: { id: string; name: string } | null;
  hadDraft: boolean;
  outcome: Outcome | null;
}
