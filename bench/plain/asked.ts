/** What a person types into the search of a filled home, and the same for PostgreSQL by hand. */
export function askedOf(count: number): { name: string; q: string; words: string }[] {
  return [
    { name: 'order_number', q: `TR-${500_000 + Math.floor(count / 3)}` },
    { name: 'rare_word', q: 'gramophone', words: "'gramophone':*" },
    { name: 'medium_word', q: 'kolintang', words: "'kolintang':*" },
    { name: 'common_word', q: 'courier', words: "'courier':*" },
    { name: 'two_words', q: 'courier Norwich', words: "'courier':* & 'norwich':*" },
    { name: 'two_rare_words', q: 'armchair Norwich', words: "'armchair':* & 'norwich':*" },
    { name: 'thai_in_a_sentence', q: 'กระบอก', words: "'~กระ' & '~ระบ' & '~ะบอ' & '~บอก'" },
    { name: 'two_letters', q: 'xy', words: "'xy':*" },
  ].map(({ name, q, words = `'${q.toLowerCase()}'` }) => ({ name, q, words }));
}
