/** Sentences about the tokens of programs. */
export const en = {
  'tokens.title': 'Tokens of programs',
  'tokens.text': 'A program that works with your data shows a token with each call (API).',
  'tokens.empty': 'No token yet',
  'tokens.empty.text': 'Make one when a program needs it, with no more than it needs.',
  'tokens.add': 'Make a token',
  'tokens.name.help': 'What it is for, so that it can be ended when that is over.',
  'tokens.everything': 'Everything',
  'tokens.some': 'Chosen rooms',
  'tokens.reach': 'What it may do',
  'tokens.none': 'Nothing',
  'tokens.read': 'Read',
  'tokens.write': 'Read and change',
  'tokens.made': 'Made on {date}',
  'tokens.secret': 'The token “{name}”. It is shown this once: please keep it where the program finds it.',
  'tokens.end': 'End the token “{name}”',
  'tokens.ended': 'The token “{name}” has ended',
} as const;
