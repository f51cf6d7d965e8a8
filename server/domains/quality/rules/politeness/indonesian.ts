import { anyOf, type Found, findAll, ownWords } from './find.ts';

/** Markers of Indonesian and Thai, curated here: no published list of such words is known. */
export const easternMarkers = [
  'request',
  'thanks',
  'apology',
  'address',
  'informal-address',
  'greeting',
  'closing',
  'softener',
  'particle',
] as const;
export type EasternMarker = (typeof easternMarkers)[number];

const patterns: [EasternMarker, RegExp][] = [
  [
    'request',
    anyOf(
      'mohon(?! maaf)|memohon|tolong|silakan|silahkan|harap|diharapkan|dimohon|berkenan|bolehkah|boleh|bisakah|bisa|dapatkah',
    ),
  ],
  ['thanks', anyOf('terima ?kasih|berterima kasih|makasih')],
  ['apology', anyOf('mohon maaf|maaf|maafkan|permisi')],
  ['address', anyOf('bapak|pak|ibu|bu|kakak|kak|anda|saudara|saudari')],
  ['informal-address', anyOf('kamu|lu|elu|gue')],
  ['greeting', anyOf('selamat (?:pagi|siang|sore|malam|datang)|halo|hai|assalamualaikum|salam(?! hormat)')],
  ['closing', anyOf('hormat kami|salam hormat|sama-sama|dengan senang hati')],
  ['softener', anyOf('\\p{L}{3,}kah|sedikit|kira-kira|barangkali|kiranya|mungkin')],
];

/** The markers of an Indonesian text. */
export function findIndonesian(text: string): Found<EasternMarker>[] {
  const own = ownWords(text);
  return patterns.flatMap(([marker, pattern]) =>
    findAll(marker, pattern, own).filter(
      (one) => marker !== 'softener' || !notAsking.has(one.words.toLowerCase()),
    ),
  );
}

/** End in -kah without asking. */
const notAsking = new Set(['langkah', 'berkah', 'nafkah', 'tingkah', 'mekah', 'makkah']);
