/** Sentences of the search. */
export const en = {
  'search.title': 'Search',
  'search.placeholder': 'Words, a name, an address, a number',
  'search.type.any': 'Everything',
  'search.type.request': 'Requests',
  'search.type.message': 'Messages',
  'search.type.customer': 'Customers',
  'search.type.article': 'Articles',
  'search.begin': 'What are you looking for?',
  'search.begin.text': 'What was written is found within two seconds, in all three languages.',
  'search.none': 'Nothing found for “{q}”',
  'search.none.text': 'Try fewer words, or only the beginning of one.',
  'search.found': '{count, plural, one {# result} other {# results}}',
} as const;
