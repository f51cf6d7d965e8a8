import type { Language } from '../../../kernel/language.ts';

const INDONESIAN = new Set(
  'yang dan di ke dari untuk dengan tidak ini itu saya kami anda bisa sudah belum ada apa apakah bagaimana kapan mohon terima kasih tolong pesanan barang selamat pagi siang sore malam akan pada juga karena tapi tetapi atau jika kalau adalah sangat lebih paket kirim dikirim sampai min kak pak bu bapak ibu masih lagi dalam oleh saja kenapa dimana mana kok nih ya gak nggak tak bukan harus sekarang hari'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the and to of is are was were have has had i my me you your we our it in on for with not this that please thank thanks hello hi dear be been can could would will when where what why how from at as but if or so do does did order help need any there here still yet after before regards'.split(
    ' ',
  ),
);

/**
 * Tells by letters and small words whether a text is English, Indonesian or Thai; null when they do not tell. It is
 * quick enough for the hall of a chat; mails ask statistics too.
 */
export function languageByWords(text: string): Language | null {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  if (letters < 2) return null;
  const thai = (text.match(/[\u0E00-\u0E7F]/g) ?? []).length;
  if (thai >= 2 && thai / letters > 0.3) return 'th';
  return isLatin(text) ? byFunctionWords(text) : null;
}

/** Whether most letters are Latin ones. */
export function isLatin(text: string): boolean {
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  return (text.match(/[A-Za-z]/g) ?? []).length / letters >= 0.7;
}

/** The small words tell the two apart even in one line; a tie, or none of them, tells nothing. */
function byFunctionWords(text: string): Language | null {
  let english = 0;
  let indonesian = 0;
  const tokens = text.toLowerCase().match(/[a-z']+/g) ?? [];
  for (const token of tokens) {
    if (ENGLISH.has(token)) english += 1;
    if (INDONESIAN.has(token)) indonesian += 1;
  }
  const most = Math.max(english, indonesian);
  const isClear = most >= 2 && most >= 2 * Math.min(english, indonesian) && most / tokens.length >= 0.15;
  if (!isClear) return null;
  return english > indonesian ? 'en' : 'id';
}
