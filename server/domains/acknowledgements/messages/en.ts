/** Sentences of the room acknowledgements. */
export default {
  'policy-reading-not-found': 'Nothing is there for you to read and sign.',
  'policy-reading-over': 'You have signed this already, or need not read it any more. Nothing was changed.',
  'policy-newer': 'The policy has changed while you read it. Please read what is new, then sign.',
  'policy-quiz-not-passed': 'Please answer the questions first. Nothing was signed.',
  'signature-name-differs': 'Please write your name as it stands in your profile. Nothing was signed.',
};
