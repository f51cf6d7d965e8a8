import { wordsOf } from './grouping/features.ts';

/** How many words tell what a group is about. */
const told = 3;
/** A word names a group only when so many of its requests say it: what one person alone wrote names nothing. */
const fewestSayers = 3;
/** And when at least this share of them does. */
const leastShare = 0.15;

/** Words that hold sentences together and name nothing: English, Indonesian, Thai. */
const small = new Set(
  [
    'the and for not has have had was were are can could would will with from this that you your our but how what when where why who which been did does than then them they there here just get got please thanks thank hello its any all too very',
    'yang dan untuk dengan tidak ini itu saya kami anda bisa sudah belum ada apa apakah bagaimana kapan mohon terima kasih tolong akan pada juga karena tapi atau jika kalau masih lagi dalam oleh saja kak pak ibu min kok nih gak nggak tak bukan dari sampai waktu jadi',
    'ของ ที่ ได้ ไหม คะ ค่ะ ครับ คับ แล้ว ไม่ เป็น มี และ ให้ จะ ยัง นี้ นั้น มา ไป กับ ขอ ว่า ก็ อยู่ คือ หรือ ถ้า แต่ ใน จาก ทำ เรา ผม ฉัน ดิฉัน หน่อย ด้วย แบบ อะไร ทำไม เมื่อ ตั้งแต่',
  ].flatMap((words) => words.split(' ')),
);

/**
 * The words of each group, the most telling first: said by many of its texts and by few of the others. Numbers and
 * single letters tell nothing, nor does a second form of a word that is told already.
 */
export function nameGroups(texts: readonly string[], groups: ArrayLike<number>, count: number): string[][] {
  const everywhere = new Map<string, number>();
  const inGroup = Array.from({ length: count }, () => new Map<string, number>());
  const sizes = new Int32Array(count);
  texts.forEach((text, row) => {
    const group = groups[row] as number;
    const own = inGroup[group];
    if (own) sizes[group] = (sizes[group] as number) + 1;
    for (const word of new Set(wordsOf(text).filter(isTelling))) {
      everywhere.set(word, (everywhere.get(word) ?? 0) + 1);
      own?.set(word, (own.get(word) ?? 0) + 1);
    }
  });
  return inGroup.map((said, group) => best(said, sizes[group] as number, everywhere, texts.length));
}

function isTelling(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word) && word.length > 2 && !small.has(word);
}

function best(
  said: ReadonlyMap<string, number>,
  size: number,
  everywhere: ReadonlyMap<string, number>,
  all: number,
): string[] {
  const scored = [...said].flatMap(([word, sayers]) => {
    const share = sayers / size;
    if (sayers < fewestSayers || share < leastShare) return [];
    const usual = (everywhere.get(word) ?? sayers) / all;
    return [{ word, score: (share - usual) * Math.log(1 + 1 / usual) }];
  });
  scored.sort((a, b) => b.score - a.score || b.word.length - a.word.length || (a.word < b.word ? -1 : 1));
  const words: string[] = [];
  for (const { word } of scored) {
    const isForm = words.some((other) => word.startsWith(other) || other.startsWith(word));
    if (!isForm && words.length < told) words.push(word);
  }
  return words;
}
