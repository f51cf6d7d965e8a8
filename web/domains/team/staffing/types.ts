import type { Reason } from '../../../../server/domains/team/absences/rules.ts';
import type { Status } from '../../../../server/domains/team/staffing/rules/status.ts';
import type { Day, Hours } from '../../../../server/domains/team/staffing/rules/week.ts';

export type { Day, Hours, Reason, Status };

export interface Skill {
  skill: string;
  level: number;
}

/** A member as they are now: status, what they can do, and whether they are absent. */
export interface Staff {
  id: string;
  name: string;
  role: string;
  languages: string[];
  skills: Skill[];
  capacity: number | null;
  hours: Hours | null;
  status: Status;
  statusSince: string | null;
  absence: { id: string; endsAt: string | null } | null;
}

export interface Absence {
  id: string;
  memberId: string;
  startsAt: string;
  endsAt: string | null;
  reasonCode: Reason;
  coverMemberId: string | null;
  coverTeamId: string | null;
  note: string;
  isSudden: boolean;
  begunAt: string | null;
  overAt: string | null;
}

export interface AbsenceInput {
  memberId?: string;
  startsAt?: string;
  endsAt: string | null;
  reasonCode: Reason;
  coverMemberId: string | null;
  coverTeamId: string | null;
  note: string;
}

export interface ProfileInput {
  languages: string[];
  skills: Skill[];
  capacity: number | null;
  hours: Hours | null;
}
