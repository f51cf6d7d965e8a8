import type { Language } from '../../../kernel/language.ts';

/** Words that hold sentences together and name nothing; a text is in the language whose words it says most. */
const between: Record<Language, string> = {
  en: 'the and for not has have had was were are can could would will shall should with from this that these those you your yours our ours but how what when where why who which been being did does doing done than then them they their there here just get got any all too very its it is am be to of in on at my me we us so do an as by if or no yes one some also about into out over again still only now yet already since until because after before while more most much many other same such want wanted need needed know like make made let may might must don didn hasn haven isn wasn weren doesn couldn wouldn shouldn aren won ain ve ll re today yesterday tomorrow ago through use used using see say says said try tried trying',
  id: 'yang dan untuk dengan tidak ini itu saya kami kita anda dia mereka bisa dapat sudah udah sdh belum blm ada adalah apa apakah bagaimana gimana kapan kenapa mengapa dimana mana berapa siapa akan pada juga karena krn tapi tetapi atau jika kalau kalo masih lagi dalam oleh saja aja hanya bukan dari dgn yg utk hingga waktu jadi agar supaya bahwa seperti sama semua setiap harus ingin mau pun lah kah nya telah sedang setelah sebelum saat ketika sejak lalu kemudian namun sekali banget sangat lebih kok nih sih deh dong gak nggak enggak ngga tak tdk jangan baru hari tadi kemarin besok barusan',
  th: 'ของ ที่ ได้ ไหม มั้ย แล้ว ไม่ เป็น มี และ ให้ จะ ยัง นี้ นั้น มา ไป กับ ขอ ว่า ก็ อยู่ คือ หรือ ถ้า แต่ ใน จาก ทำ เรา ผม ฉัน ดิฉัน หนู ด้วย แบบ อะไร ทำไม เมื่อ เมื่อไหร่ เมื่อไร ตั้งแต่ อย่างไร ยังไง เท่าไหร่ กี่ ต้อง อยาก อยากให้ กว่า กัน การ ความ ซึ่ง โดย เพื่อ เพราะ จึง ถึง แค่ เลย อีก ทั้ง ทุก เขา มัน นี่ นั่น ไว้ ขึ้น ลง ออก เข้า หลัง ก่อน ตอน วัน บาง เอา รู้ ตาม',
};

/** How people greet, thank, apologise and call each other, whatever it is about. */
const courtesies: Record<Language, string> = {
  en: 'hello hi hey hiya dear good morning afternoon evening day greetings please thanks thank thx cheers regards best kind kindly warm sincerely yours faithfully sorry hope well appreciate appreciated advance forward looking help support team everyone sir madam mr mrs ms customer service admin question ask asking quick',
  id: 'halo hallo haloo hai hi selamat pagi siang sore malam salam sejahtera hangat hormat assalamualaikum wassalam permisi punten mohon tolong terima terimakasih kasih makasih trims trimakasih maaf maap sebelumnya kak kakak kaka bapak ibu bu pak mas mbak mba bang bro sis gan agan min mimin admin tim team cs yth dear tanya nanya bertanya menanyakan bantu bantuan bantuannya dibantu info infonya informasi ya yaa iya oke ok thanks',
  th: 'สวัสดี หวัดดี ดี เรียน ถึง ทีมงาน ทีม แอดมิน แอด ร้าน ขอบคุณ ขอบพระคุณ ขอบใจ ขอโทษ ขออภัย รบกวน กรุณา โปรด ช่วย หน่อย สอบถาม ถาม ทราบ คุณ ท่าน พี่ น้อง คะ ค่ะ ค่า ครับ คับ ครับผม ฮะ นะ นะคะ จ้า จ้ะ จ๊ะ ล่วงหน้า มาก มากๆ เคารพ นับถือ ยินดี',
};

/** What turns a word around; it belongs to the word that follows. */
const negations = new Set('not never no without belum tidak tak gak nggak tanpa bukan'.split(' '));
/** With these no Thai name ends, and with those none begins. */
const noEnd = new Set('ได้ ไหม มั้ย แล้ว เลย ให้ ด้วย จะ มา ไป ของ กับ และ ที่ ว่า ใน ไม่ ยัง ก็ เป็น มี'.split(' '));
const noBeginning = new Set('ของ ที่ และ กับ ว่า ให้ จะ ได้ ขอ แต่ ก็ ใน เป็น มา ไป แล้ว เลย ด้วย'.split(' '));

const listed = (words: string) => new Set(words.split(' '));
const small: Record<Language, ReadonlySet<string>> = {
  en: listed(between.en),
  id: listed(between.id),
  th: listed(between.th),
};
const polite = listed(Object.values(courtesies).join(' '));
const naming = new Set([...Object.values(small).flatMap((words) => [...words]), ...polite]);
/** Words that a Latin name holds, and pieces that a Thai one does: Thai is cut into very short ones. */
const longest = { latin: 3, thai: 4 };
const thai = /[\u0E00-\u0E7F]/;

/** Whether a word may name something: letters, three at least, neither joining sentences nor a courtesy. */
export function mayName(word: string): boolean {
  return /^[\p{L}\p{M}]+$/u.test(word) && word.length > 2 && !naming.has(word);
}

/**
 * Whether a word joins a name beside it whatever else it is in: what turns it around, and in Thai, where names are cut into
 * many pieces, any but a courtesy.
 */
export function joinsNames(word: string): boolean {
  return isThai(word) ? !polite.has(word) : negations.has(word);
}

/** How many words a name of this one may hold. */
export function longestWith(word: string): number {
  return isThai(word) ? longest.thai : longest.latin;
}

/** The name without what no name begins or ends with. */
export function trimmed(words: readonly string[]): string[] {
  let [from, to] = [0, words.length];
  while (from < to - 1 && noBeginning.has(words[from] ?? '')) from += 1;
  while (to > from + 1 && endsNothing(words[to - 1] ?? '')) to -= 1;
  return words.slice(from, to);
}

function endsNothing(word: string): boolean {
  return noEnd.has(word) || negations.has(word);
}

export function isThai(word: string): boolean {
  return thai.test(word);
}

/** The language of a text by its small words; null when it says none. */
export function languageOfWords(words: readonly string[]): Language | null {
  if (words.filter(isThai).length * 3 > words.length) return 'th';
  const said = (of: Language) => words.filter((word) => small[of].has(word)).length;
  const [en, id] = [said('en'), said('id')];
  if (en === id) return null;
  return en > id ? 'en' : 'id';
}
