/** Sentences of acts on many requests. */
export const en = {
  'requests.bulk': 'Chosen requests',
  'requests.bulk.chosen': '{count, plural, one {# chosen} other {# chosen}}',
  'requests.bulk.clear': 'Let go',
  'requests.bulk.title': 'Set “{name}”',
  'requests.bulk.commas': 'Several labels with commas between.',
  'requests.bulk.addLabels': 'Add',
  'requests.bulk.removeLabels': 'Remove',
  'requests.bulk.look': 'See what changes',
  'requests.bulk.changing': '{count, plural, one {# request changes} other {# requests change}}.',
  'requests.bulk.do': '{count, plural, one {Change # request} other {Change # requests}}',
  'requests.bulk.done': '{count, plural, one {# request changed} other {# requests changed}}',
  'requests.bulk.failed':
    '{count, plural, one {# failed and stayed as it was.} other {# failed and stayed as they were.}}',
  'requests.bulk.takenBack':
    '{count, plural, one {# request has} other {# requests have}} again what it had before',
  'requests.bulk.stay.already': '{count, plural, one {# is} other {# are}} like that already:',
  'requests.bulk.stay.closed': '{count, plural, one {# is} other {# are}} closed:',
  'requests.bulk.stay.not-solved':
    '{count, plural, one {# is} other {# are}} not solved yet and cannot be closed:',
  'requests.bulk.stay.put-away': '{count, plural, one {# lies} other {# lie}} in spam or trash:',
  'requests.bulk.reply': 'Reply to all',
  'requests.bulk.replyWords': 'The words, with the greeting in each customer’s language',
  'requests.bulk.stay.merged': '{count, plural, one {# lies} other {# lie}} inside another request:',
  'requests.bulk.stay.fields-missing':
    '{count, plural, one {# has} other {# have}} required fields that are empty:',
  'requests.bulk.stay.done-already': '{count, plural, one {# is} other {# are}} done and cannot be snoozed:',
  'requests.bulk.stay.takes-in': '{count, plural, one {# stays} other {# stay}} and takes the others in:',
  'requests.bulk.stay.asked-inside':
    '{count, plural, one {# was} other {# were}} asked by a colleague and cannot be merged:',
  'requests.bulk.merge': 'Merge',
  'requests.bulk.merge.title': 'Merge the chosen requests',
  'requests.bulk.merge.text':
    'All that was said comes into the one that stays, in the order of time. The other numbers and addresses lead there.',
  'requests.bulk.merge.which': 'Which one stays?',
  'requests.bulk.merge.withPeople': 'The other customers take part too, and read every answer',
  'requests.bulk.merge.into': 'Merge into R-{number}',
  'requests.bulk.merge.changing':
    '{count, plural, one {# request goes} other {# requests go}} into R-{number}.',
  'requests.bulk.merge.done': '{count, plural, one {# request} other {# requests}} merged into R-{number}',
  'requests.bulk.field': 'Fill a field',
  'requests.bulk.field.which': 'Which field?',
  'requests.bulk.field.none': 'No field has been set up yet.',
  'requests.bulk.snoozeOther': 'Another day and time',
  'requests.bulk.emptied': 'empty',
} as const;
