export default {
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
};
