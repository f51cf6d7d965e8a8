declare module '../../platform/events/event.ts' {
  interface EventMap {
    'member.joined': { memberId: string; role: string };
    'member.changed': { memberId: string; role: string; disabled: boolean };
    'member.invited': { invitationId: string; role: string };
    'team.created': { teamId: string };
    'team.changed': { teamId: string };
    'calendar.changed': { calendarId: string };
  }
}

export {};
