import type { Language } from '../../../../kernel/language.ts';
import { ownWords, sentencesOf } from '../politeness/find.ts';

/** What an answer to a question of a kind holds; null: some word of the question itself is looked for. */
const kinds = {
  when: /\d|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|hours?\b|hari ini|besok|lusa|senin|selasa|rabu|kamis|jumat|sabtu|minggu|jam\b|วันนี้|พรุ่งนี้|มะรืน|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)|สัปดาห์|ชั่วโมง|โมง/iu,
  amount: /\d|free|gratis|ฟรี|ไม่มีค่า/iu,
  how: /\d|http|link|tautan|menu|klik|click|by\b|dengan\b|melalui|caranya|ผ่าน|กด|เมนู|ลิงก์|โดย/iu,
} as const;
type Kind = keyof typeof kinds;

const words: Record<Language, Record<Kind, RegExp>> = {
  en: {
    when: /\bwhen\b|what time|how (?:long|soon)/iu,
    amount: /how (?:much|many)/iu,
    how: /\bhow (?:do|can|should|to)\b/iu,
  },
  id: {
    when: /\bkapan\b|berapa (?:lama|hari)|jam berapa/iu,
    amount: /\bberapa\b/iu,
    how: /bagaimana|gimana|caranya/iu,
  },
  th: { when: /เมื่อไ|กี่วัน|นานแค่ไหน|กี่โมง|วันไหน/u, amount: /เท่าไ|กี่บาท|ราคา/u, how: /อย่างไร|ยังไง|วิธี/u },
};

const asking: Record<Language, RegExp> = {
  en: /\?|^(?:when|where|what|why|who|which|how|is|are|can|could|do|does|did|will|would|may)\b[^.!]*\?/iu,
  id: /\?|\b(?:apakah|kapan|berapa|bagaimana|gimana|di mana|dimana|kenapa|mengapa|bolehkah|bisakah)\b/iu,
  th: /\?|ไหม|มั้ย|หรือเปล่า|หรือยัง|หรือไม่|เมื่อไ|เท่าไ|ที่ไหน|อย่างไร|ยังไง|ทำไม|กี่วัน|กี่บาท/u,
};

/** The questions in what a customer wrote, one a sentence. */
export function questionsIn(asked: string, language: Language): string[] {
  const own = ownWords(asked);
  const pieces =
    language === 'th' ? own.split(/[\n.!]+|(?<=\?)|\s+/u) : sentencesOf(own).map(({ text }) => text);
  return pieces.map((one) => one.trim()).filter((one) => [...one].length > 3 && asking[language].test(one));
}

/**
 * Whether a reply holds an answer to every question: a time where it was asked when, a figure where how much; else a word of
 * the question, or yes or no. It is guessed from words, and often wrong: whoever reads it is told how often.
 */
export function answersAll(questions: readonly string[], reply: string, language: Language): boolean {
  return questions.every((question) => answers(question, reply, language));
}

function answers(question: string, reply: string, language: Language): boolean {
  const kind = (['when', 'amount', 'how'] as const).find((one) => words[language][one].test(question));
  if (kind) return kinds[kind].test(reply);
  if (yesNo[language].test(reply)) return true;
  return contentOf(question, language).some((word) => reply.toLowerCase().includes(word));
}

const yesNo: Record<Language, RegExp> = {
  en: /\b(?:yes|no|of course|certainly|sure|unfortunately|we can|we cannot|you can|it is|it has|it was)\b/iu,
  id: /\b(?:ya|tidak|bisa|belum|sudah|tentu|boleh|maaf)\b/iu,
  th: /ได้(?:ค่ะ|ครับ|เลย)|ไม่(?:ได้|มี)|มี(?:ค่ะ|ครับ)|ใช่|แล้ว(?:ค่ะ|ครับ)/u,
};

const small =
  /^(?:when|where|what|why|who|which|that|this|have|does|will|would|could|with|your|from|apakah|yang|untuk|dengan|saya|kami|sudah|belum|bisa|atau|dari|nya|ini|itu)$/u;

/** Words of five letters and more, to their fifth letter; of Thai, which has no blanks, pieces of six signs. */
function contentOf(question: string, language: Language): string[] {
  if (language === 'th') return pieces(question.replace(/[?\s]/g, ''), 6);
  return [...question.toLowerCase().matchAll(/\p{L}{5,}/gu)]
    .map(([word]) => word)
    .filter((word) => !small.test(word))
    .map((word) => word.slice(0, 5));
}

function pieces(text: string, length: number): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, at) =>
    text.slice(at, at + length),
  );
}
