import type { Language } from '../../../../kernel/language.ts';
import { anyOf, ownWords } from '../politeness/find.ts';
import { readPoliteness } from '../politeness/politeness.ts';
import { particleFaults } from '../politeness/thai.ts';
import { answersAll, questionsIn } from './answered.ts';
import { asksBarely } from './asking.ts';
import { isNamed } from './named.ts';

/** What can be checked in a text of a reply, by words alone. */
export const textChecks = ['greeting', 'name', 'please', 'thanks', 'apology', 'answered'] as const;
export type TextCheck = (typeof textChecks)[number];
/** And what is counted beside: whether one person wrote all replies so far. */
export const checkNames = [...textChecks, 'one-owner'] as const;
export type CheckName = (typeof checkNames)[number];

/** Whether each check is passed; what does not apply to a reply is left out. */
export type Found = Partial<Record<CheckName, boolean>>;

export type Reply = {
  text: string;
  language: Language;
  /** How the customer likes to be called, "Ibu Rina", and their whole name; empty where it is not known. */
  called: string;
  name: string;
  /** What the customer said since the last reply; empty where nothing is known of it. */
  asked: string;
  /** Whether it is a letter or the first reply of a talk: later lines of a talk greet and thank nobody anew. */
  opens: boolean;
};

/** Greetings of letters, which the markers of politeness do not list. */
const letters: Record<Language, RegExp> = {
  en: /^\s*(?:dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings)\b/iu,
  id: /(?:^|\n)\s*(?:kepada\s+)?(?:yth\b|dear\b|halo\b|hai\b|selamat\b|assalamualaikum\b|permisi\b)/iu,
  th: /สวัสดี|หวัดดี|(?:^|\n)\s*เรียน(?!รู้|บ|จบ)/u,
};

const troubles: Record<Language, RegExp> = {
  en: anyOf(
    `late|delayed?|broken|broke|cracked|damaged|torn|wrong|missing|lost|faulty|defective|disappointed|disappointing|frustrated|unacceptable
    |still (?:waiting|nothing|not)|not (?:arrived|come|received|working|work)|never (?:arrived|came|received)|has ?n[o']t (?:arrived|come)|have ?n[o']t (?:received|got)
    |charged twice|complaint|nobody answers`,
  ),
  id: anyOf(
    `terlambat|telat|rusak|pecah|retak|robek|salah|keliru|hilang|cacat|luntur|kecewa|mengecewakan|keluhan|komplain|kurang
    |belum (?:sampai|datang|tiba|terima|diterima|masuk|ada|dibalas)|tidak (?:sampai|datang|sesuai|berfungsi|dibalas)|lama sekali|dua kali`,
  ),
  th: /ล่าช้า|ช้ามาก|ช้าจัง|เสียหาย|แตก|ร้าว|ขาดไป|ผิด(?!ชอบ)|หาย(?!ใจ)|ชำรุด|ใช้ไม่ได้|ยังไม่(?:ได้รับ|ได้|ถึง|มา|ส่ง)|ไม่ได้รับ|ผิดหวัง|ไม่พอใจ|ร้องเรียน|สองครั้ง|รอนาน/u,
};

/** What a reply does and leaves out, of what applies to it. They help the writer; no mood and nobody's worth is in them. */
export function checkReply(reply: Reply): Found {
  const { text, language, asked, opens, called, name } = reply;
  const own = ownWords(text);
  if (own.trim() === '') return {};
  const has = markersOf(own, language);
  const bare = asksBarely(own, language);
  const questions = questionsIn(asked, language);
  return {
    ...(opens ? { greeting: letters[language].test(own) || has.greeting } : {}),
    ...(opens && called !== '' ? { name: isNamed(own, { language, called, name }) } : {}),
    ...(bare === null ? {} : { please: !bare }),
    ...(opens ? { thanks: has.thanks } : {}),
    ...(matches(troubles[language], asked) ? { apology: has.apology } : {}),
    ...(questions.length > 0 ? { answered: answersAll(questions, own, language) } : {}),
  };
}

/** What a writer is told before sending: what the checks miss, and slips in the particles of Thai. */
export function hintsFor(reply: Reply): { missing: TextCheck[]; slips: ReturnType<typeof particleFaults> } {
  const found = checkReply(reply);
  const slips = reply.language === 'th' ? particleFaults(reply.text) : [];
  return { missing: textChecks.filter((check) => found[check] === false), slips };
}

function markersOf(text: string, language: Language) {
  const found = new Set<string>(readPoliteness(text, language).found.map(({ marker }) => marker));
  return {
    greeting: found.has('Indirect(greeting)') || found.has('greeting'),
    thanks: found.has('Gratitude') || found.has('thanks'),
    apology: found.has('Apologizing') || found.has('apology'),
  };
}

/** A pattern with the flag g remembers where it was. */
function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
