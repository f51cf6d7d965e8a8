/** Sentences of the notifications. */
export const en = {
  'notes.title': 'Notifications',
  'notes.unread': '{count, plural, one {# unread notification} other {# unread notifications}}',
  'notes.read': 'Mark all as read',
  'notes.empty': 'Nothing new',
  'notes.empty.text': 'You hear here when someone assigns or mentions you.',
  'notes.assigned': '{name} assigned a request to you',
  'notes.mentioned': '{name} mentioned you',
  'notes.answered': 'The customer answered',
  'notes.delivery-failed': 'A reply was not delivered',
  'notes.due-soon': 'A request is due soon',
  'notes.late': 'A request is late',
  'notes.promise-due': 'A promise of yours is due soon',
  'notes.promise-broken': 'A promise of yours was broken',
  'notes.rule': 'A rule calls you to a request',
  'notes.someone': 'Someone',
} as const;
