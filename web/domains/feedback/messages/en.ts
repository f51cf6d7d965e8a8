/** Sentences of the pages of feedback. */
export const en = {
  'experience.title': 'What customers experience',
  'experience.method': 'SERVPERF, 1 to 7; shown from {fewest} answers on',
  'experience.nothingAsked': 'Customers are asked about no clause yet',
  'experience.noAnswers':
    'Nobody has answered yet. These are the questions; answers come in by a survey or through the API.',
  'experience.clause': 'Clause',
  'experience.question': 'Question',
  'experience.experienced': 'Experienced',
  'experience.expected': 'Expected',
  'experience.gap': 'Gap',
  'experience.few': '{count, plural, one {# answer: too few} other {# answers: too few}}',
  'experience.mean': '{mean} ({low} to {high}, {count})',
  'experience.whole': 'As a whole: {mean} of 7.',
  'experience.wholeGap': 'Gap to what was expected (SERVQUAL): {gap}.',
} as const;
