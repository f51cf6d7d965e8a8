export default {
  'factor-reset-needless': 'Nobody asks for a second factor here: this member has none. Nothing was changed.',
  'factor-reset-not-asked': 'Nobody asked for this yet, or it was withdrawn. Please ask first.',
  'factor-reset-elsewhere':
    'This person is a member of other workspaces too. Only whoever runs the installation can take the second factor off; nothing was changed.',
  'factor-reset-second-person':
    'Somebody else who keeps the members has to confirm this, or you yourself a day after you asked. Nothing was changed.',
  'role-too-high': 'This role stands above your own. Somebody who has it can do this.',
  'last-owner': 'A workspace keeps at least one owner. Please make somebody else an owner first.',
  'invitation-not-found': 'This invitation was used, has run out, or never was. Please ask for a new one.',
  'member-not-found': 'There is no such member in this workspace.',
  'team-not-found': 'There is no such team in this workspace.',
  'calendar-not-found': 'There is no such calendar in this workspace.',
  'calendar-in-use':
    'Somebody works by this calendar. Please give its teams another one first; nothing was changed.',
  'absence-not-found': 'There is no such absence.',
  'absence-over': 'This absence is over or was taken back. Nothing was changed.',
  'absence-begun': 'This absence has begun already. Its end can still be changed.',
  'absence-overlaps': 'There is another absence in this time already. Please change that one.',
  'absence-ends-first': 'Please choose an end that is still to come and after the beginning.',
  'cover-oneself': 'Nobody can cover for themselves. Please choose somebody else.',
  'role-not-found': 'There is no such role in this workspace.',
  'role-in-use': 'Somebody has this role. Please give them another one first; nothing was changed.',
  'words-of-providers':
    'A role for a provider’s people holds only what such people may do. Nothing was changed.',
  'provider-not-found': 'There is no such provider in this workspace.',
  'provider-role-needed':
    'A provider’s people have a provider’s role, and nobody else has one. Please choose role and provider together.',
  'house-lets-in':
    'Only the company that hired you lets somebody in again. Please ask whoever keeps its members.',
  'provider-closed': 'Your company is not let into this workspace now. Please ask whoever hired you.',
  'provider-network-refused':
    'You are let in from your company’s own network only. Please sign in from there.',
  'provider-sign-in-needed': 'Please sign in through your company’s identity provider.',
  'provider-session-over': 'Your shift of twelve hours is over. Please sign in again.',
  'provider-hours-over': 'You are let in during the agreed hours only. Please come back then.',
  'provider-reader-locked':
    'You were handed more attachments in an hour than anybody reads, so your sign-in was turned off. Please ask whoever keeps the members.',
  'reader-locked-mail-subject': '{name} was shut out for reading too many attachments',
  'reader-locked-mail-text':
    '{name} works for a provider and was handed more attachments in an hour than anybody reads. The sign-in was turned off at once, and the attachments over the limit were not handed out. Please look into it; under Settings, Members you can let them in again.',
};
