declare module '../../platform/events/event.ts' {
  interface EventMap {
    'member.joined': { memberId: string; role: string };
    'member.changed': { memberId: string; role: string; disabled: boolean };
    /** How somebody came in, or what they changed of their ways in. */
    'member.ways-noted': { memberId: string; deed: string };
    'member.invited': { invitationId: string; role: string };
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
