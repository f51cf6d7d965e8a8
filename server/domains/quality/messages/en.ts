/** Sentences of the room quality. */
export default {
  'politeness.no-greeting': 'A greeting at the beginning makes the reply warmer.',
  'politeness.no-thanks': 'A word of thanks, or of apology where something went wrong, is kind.',
  'politeness.no-address': 'Address the customer, by name where you know it.',
  'politeness.no-particle': 'One polite particle is missing: “ครับ” or “ค่ะ”.',
  'politeness.informal-address': 'This address is for close friends; please choose a polite one.',
  'politeness.order': '“Could you please …” sounds kinder than a sentence that begins with “please”.',
  'politeness.direct-start': 'A sentence that begins with “so”, “but” or “and” can sound curt.',
  'politeness.na-kha': '“นะค่ะ” is spelt “นะคะ”.',
  'politeness.question-kha': 'A question ends with “คะ”, not “ค่ะ”.',
  'politeness.statement-kha': 'A statement ends with “ค่ะ”, not “คะ”.',
  'politeness.mixed-particles': 'The text says both “ครับ” and “ค่ะ”; please choose one.',
};
