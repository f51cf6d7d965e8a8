/** Sentences about files. */
export const en = {
  'files.title': 'Files',
  'files.text': 'What messages, drafts and imports keep',
  'files.used': '{size} in {count, plural, one {# file} other {# files}}',
  'files.of': '{size} of {limit} in {count, plural, one {# file} other {# files}}',
  'files.full':
    'The room is used up. Files of customers are still kept; members cannot upload until there is more room.',
} as const;
