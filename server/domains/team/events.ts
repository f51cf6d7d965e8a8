declare module '../../platform/events/event.ts' {
  interface EventMap {
    'member.joined': { memberId: string; role: string };
    'member.changed': { memberId: string; role: string; disabled: boolean };
    /** How somebody came in, or what they changed of their ways in. */
    'member.ways-noted': { memberId: string; deed: string };
    /** Somebody gave a wrong password for them, for the so-manieth time in a quarter of an hour. */
    'member.sign-in-failed': { memberId: string; tries: number };
    /** All sessions of theirs were ended by somebody who keeps the members. */
    'member.signed-out': { memberId: string };
    'member.invited': { invitationId: string; role: string };
    'member.uninvited': { invitationId: string };
    /** Somebody lost app and recovery codes: it was asked to take the second factor off, it was, or that was withdrawn. */
    'member.factor-reset-asked': { memberId: string };
    'member.factor-reset': { memberId: string };
    'member.factor-reset-withdrawn': { memberId: string };
    'role.created': { roleId: string; words: string[] };
    'role.changed': { roleId: string; words: string[]; before: string[] };
    'role.removed': { roleId: string };
    'provider.created': { providerId: string };
    'provider.changed': { providerId: string; fields: string[] };
    /** Nobody of theirs is let in any more. */
    'provider.closed': { providerId: string };
    'provider.reopened': { providerId: string };
    /** Somebody of theirs was handed too many attachments in an hour, and is shut out. */
    'provider.reader-locked': { memberId: string; providerId: string | null; count: number };
    'team.created': { teamId: string };
    'team.changed': { teamId: string };
    'calendar.changed': { calendarId: string };
    'member.profile-changed': { memberId: string };
    'member.status-changed': {
      memberId: string;
      status: 'available' | 'busy' | 'break' | 'away' | 'offline';
      before: string | null;
      source: 'hand' | 'presence' | 'absence';
    };
    'absence.planned': { absenceId: string; memberId: string };
    'absence.changed': { absenceId: string; memberId: string };
    'absence.cancelled': { absenceId: string; memberId: string };
    'absence.started': {
      absenceId: string;
      memberId: string;
      coverMemberId: string | null;
      coverTeamId: string | null;
    };
    'absence.ended': { absenceId: string; memberId: string };
  }
}

export {};
