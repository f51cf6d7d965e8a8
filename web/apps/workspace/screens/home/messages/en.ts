/** Sentences of the page that says what is next. */
export const en = {
  'home.hello.morning': 'Good morning, {name}',
  'home.hello.noon': 'Good day, {name}',
  'home.hello.afternoon': 'Good afternoon, {name}',
  'home.hello.evening': 'Good evening, {name}',
  'home.sum.promises': '{count, plural, one {# promise falls due} other {# promises fall due}}',
  'home.sum.late': '{count, plural, one {# request is late} other {# requests are late}}',
  'home.sum.replies':
    '{count, plural, one {# person waits for your answer} other {# people wait for your answer}}',
  'home.sum.unassigned':
    'Nothing waits for you; {count, plural, one {# request has no owner yet} other {# requests have no owner yet}}.',
  'home.sum.nothing': 'Nothing waits for you.',
  'home.day': 'Your day',
  'home.keys': 'Keys',
  'home.start': 'Start with what is next',
  'home.near': 'Near breach',
  'home.near.meta': '{count}, {late} late',
  'home.near.none': 'No clock of yours runs out today.',
  'home.firstAnswer': 'first reply',
  'home.answer': 'next step',
  'home.promises': 'Promises due today',
  'home.promises.none': 'You have promised nothing for today.',
  'home.readings':
    '{count, plural, one {One policy to read and sign by {date}} other {# policies to read and sign, the first by {date}}}',
  'home.steps': 'Steps waiting for you',
  'home.steps.noLimit': 'no limit',
  'home.replies': 'Replies waiting for you',
  'home.replies.none': 'Nobody else waits for your answer.',
  'home.ago': '{time} ago',
  'home.in': 'in {time}',
  'home.all': 'All {count}',
  'home.open': 'Open',
} as const;
