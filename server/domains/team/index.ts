export { changeAbsence, endAbsence, planAbsence } from './absences/commands/keep-absence.ts';
export { findAbsence, findCover, listAbsences } from './absences/queries/list-absences.ts';
export { changeCalendar, createCalendar } from './calendars/commands/keep-calendar.ts';
export { dateInput, hoursInput, zoneInput } from './calendars/inputs.ts';
export { assertCalendar, readCalendars } from './calendars/list-calendars.ts';
export { type CalendarRows, timelineOf, timelineOfCalendar } from './calendars/rules/timeline.ts';
export { addMember } from './commands/add-member.ts';
export { changeMe } from './commands/change-me.ts';
export { changeMember } from './commands/change-member.ts';
export { inviteMember } from './commands/invite-member.ts';
export { changeTeam, createTeam } from './commands/keep-team.ts';
export { noteFailureOf, noteWaysOf, type WaysDeed } from './commands/note-ways.ts';
export { signOutMember } from './commands/sign-out-member.ts';
export {
  askFactorReset,
  finishFactorReset,
  listFactorResets,
  withdrawFactorReset,
} from './factor-resets/keep-factor-reset.ts';
export {
  acceptInvitation,
  actorOfAccount,
  findActorOfMember,
  readInvitation,
  workspacesOf,
} from './membership.ts';
export { closeEnded, setProviderEnd } from './providers/end-provider.ts';
export { findDelivered } from './providers/find-delivered.ts';
export { noteReadings } from './providers/note-readings.ts';
/** A card for joins: id and name. */
export { providers as providerCards } from './providers/schema.ts';
export { whyProviderShut } from './providers/why-shut.ts';
export { listMembers, listTeams } from './queries/list-members.ts';
/** Cards for joins: id and name. */
export { members as memberCards, teams as teamCards } from './schema.ts';
export { grantSkill } from './staffing/commands/grant-skill.ts';
export { keepProfile } from './staffing/commands/keep-profile.ts';
export { noteSighting } from './staffing/commands/note-presence.ts';
export { setStatus } from './staffing/commands/set-status.ts';
export { listStaff, type Staff } from './staffing/queries/list-staff.ts';
