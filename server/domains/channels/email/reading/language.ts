import { createRequire } from 'node:module';
import type { MailLanguage } from './mail.ts';

/** Its tables weigh 50 MB, so they are loaded by the first text that needs them. */
const load = createRequire(import.meta.url);

const LONGEST = 4_000;
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

/** Guesses whether a text is English, Indonesian or Thai; null when it is none of them or too short to say. */
export function guessLanguage(text: string): MailLanguage | null {
  const words = text.slice(0, LONGEST).replace(/https?:\S+|\S+@\S+/g, ' ');
  const letters = (words.match(/\p{L}/gu) ?? []).length;
  if (letters < 2) return null;
  const thai = (words.match(/[\u0E00-\u0E7F]/g) ?? []).length;
  if (thai >= 2 && thai / letters > 0.3) return 'th';
  const latin = (words.match(/[A-Za-z]/g) ?? []).length;
  if (latin / letters < 0.7) return null;
  return byFunctionWords(words) ?? byStatistics(words);
}

/** The small words tell the two apart even in one line; a tie, or none of them, tells nothing. */
function byFunctionWords(text: string): MailLanguage | null {
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

function byStatistics(text: string): MailLanguage | null {
  if (text.trim().length < 20) return null;
  const { detectAll } = load('tinyld') as typeof import('tinyld');
  const best = detectAll(text)[0];
  if (!best || best.accuracy < 0.3) return null;
  if (best.lang === 'en' || best.lang === 'id' || best.lang === 'th') return best.lang;
  return best.lang === 'ms' ? 'id' : null;
}
