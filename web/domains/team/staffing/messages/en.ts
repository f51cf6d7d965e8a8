/** Sentences of status, skills, hours and absence. */
export const en = {
  'staff.status': 'Status',
  'staff.status.available': 'Available',
  'staff.status.busy': 'Busy',
  'staff.status.break': 'On a break',
  'staff.status.away': 'Away',
  'staff.status.offline': 'Offline',
  'staff.absent': 'Absent',
  'staff.since': 'for {duration}',
  'staff.handover': 'Handover',
  'staff.handover.open': 'Open the handover',
  'staff.bar.covers': 'You cover for {name}.',
  'staff.bar.back': 'Welcome back.',
  'staff.bar.see': 'See what happened while you were away',
} as const;
