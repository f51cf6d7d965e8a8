/** Sentences of the room decisions. */
export default {
  'decision-not-found': 'There is no such decision.',
  'decision-withdrawn': 'This decision was taken back. Nothing was changed.',
  'decision-told': 'The customer was told this clause already. Nothing was sent.',
  'clause-review-not-found': 'There is no such review of a clause.',
  'clause-review-over': 'This review is over. Nothing was changed.',
  'decision-telling':
    '{greeting}\n\nWe decided this under clause {number} of our {policy}, “{title}”:\n\n{text}\n\nIf you see it differently, please tell us: then we look at the clause again.',
};
