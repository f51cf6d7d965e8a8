import type { Language } from './catalogues.ts';

/** A word that the glossary replaces by another one. */
interface Replaced {
  readonly pattern: RegExp;
  readonly say: string;
}

const replaced: Record<Language, readonly Replaced[]> = {
  en: [
    { pattern: /\btickets?\b|\bissues?\b/i, say: 'request' },
    { pattern: /(?<!\b(?:in|any|that|which|upper|lower)[ -]?)\bcases?\b(?!-sensitive)/i, say: 'request' },
    { pattern: /\bcontacts?\b|\busers?\b/i, say: 'customer (or member)' },
  ],
  id: [
    { pattern: /\b(?:tiket|kasus|request|ticket)\b/i, say: 'permintaan' },
    { pattern: /\b(?:pengguna|user|kontak)\b/i, say: 'pelanggan (atau anggota tim)' },
    { pattern: /\be-?mail\b/i, say: 'surel' },
  ],
  th: [
    { pattern: /ตั๋ว|ทิกเก็ต|ทิคเก็ต|เคส/, say: 'คำขอ' },
    { pattern: /ผู้ใช้(?!จ่าย)|ยูสเซอร์/, say: 'ลูกค้า (หรือสมาชิกทีม)' },
    { pattern: /อีเมล์|อีเมลล์/, say: 'อีเมล' },
  ],
};

/** The words of a sentence that the glossary replaces, each with the word to use. */
export function findForbidden(words: string, language: Language): string[] {
  return replaced[language].flatMap(({ pattern, say }) => {
    const found = pattern.exec(words);
    return found ? [`says “${found[0]}”; the glossary says “${say}”`] : [];
  });
}
