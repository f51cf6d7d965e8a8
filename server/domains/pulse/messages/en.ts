/** Sentences of the room pulse. */
export default {
  'pulse-not-asked': 'You are not asked this time: no round is open, or you joined after it began.',
  'pulse-answered':
    'You have answered already. Nobody can find your answer any more, so it cannot be changed.',
  'pulse-incomplete': 'Please answer every statement; nothing was kept yet. Writing something is up to you.',
  'pulse-round-not-found': 'There is no such round of the pulse, or it is still open.',
};
