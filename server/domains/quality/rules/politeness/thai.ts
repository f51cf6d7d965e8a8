import { type Found, findAll, ownWords } from './find.ts';
import type { EasternMarker } from './indonesian.ts';

/** No word, but the beginning of another: คะแนน, คะน้า. */
const kha = 'ค่ะ|คะ(?!แนน|น้า|เน|ยั้น)';
const krap = 'ครับผม|ครับ|คับ';

/** Thai has no spaces between words: what stands inside of others is left out by what surrounds it. */
const patterns: [EasternMarker, RegExp][] = [
  ['particle', new RegExp(`${krap}|${kha}`, 'g')],
  ['request', /กรุณา|โปรด(?!ปราน|ัก)|รบกวน|ขอความกรุณา|ช่วย[^\n.]{0,40}?(?:หน่อย|ด้วย)/g],
  ['thanks', /ขอบพระคุณ|ขอบคุณ/g],
  ['apology', /ขอโทษ|ขออภัย|เสียใจ/g],
  ['address', /คุณลูกค้า|(?<!ขอบ|พระ)คุณ(?!ภาพ|สมบัติ|ค่า|ธรรม|ประโยชน์|ลักษณะ)|ท่าน(?![ัิีึืุู])/g],
  ['informal-address', /มึง/g],
  ['greeting', /สวัสดี|หวัดดี/g],
  ['closing', /ขอแสดงความนับถือ|ด้วยความเคารพ|ยินดี/g],
  ['softener', /นะ(?=คะ|ครับ|คับ)|หน่อย|สักครู่/g],
];

/** The markers of a Thai text. */
export function findThai(text: string): Found<EasternMarker>[] {
  const own = ownWords(text);
  return patterns.flatMap(([marker, pattern]) => findAll(marker, pattern, own));
}

/** What the grammar of the particles forbids: นะค่ะ, a question that ends in ค่ะ, a statement that ends in คะ. */
export type ParticleFault = 'na-kha' | 'question-kha' | 'statement-kha' | 'mixed-particles';

const asking = 'ไหม|มั้ย|หรือเปล่า|หรือไม่|หรือยัง|หรือ|อะไร|ที่ไหน|เท่าไหร่|เท่าไร|อย่างไร|ยังไง|ทำไม|เมื่อไหร่|เมื่อไร|ใคร';
const telling = 'ขอบคุณ|ขอบพระคุณ|สวัสดี|ขออภัย|ขอโทษ|ยินดี|ได้|แล้ว|เรียบร้อย|อยู่|ใช่|มาก|ด้วย|นี้|ให้';
const faults: [ParticleFault, RegExp][] = [
  ['na-kha', /นะค่ะ/],
  ['question-kha', new RegExp(`(?:${asking})\\s*ค่ะ|ค่ะ\\s*\\?`)],
  ['statement-kha', new RegExp(`(?:${telling})คะ(?!แนน|น้า|เน|ยั้น)(?!\\s*\\?)`)],
];

/** The faults of particles in a Thai text; one who writes as a man and as a woman in one text is one more. */
export function particleFaults(text: string): ParticleFault[] {
  const own = ownWords(text);
  const found = faults.filter(([, pattern]) => pattern.test(own)).map(([fault]) => fault);
  const isMixed = new RegExp(krap).test(own) && new RegExp(kha).test(own);
  return isMixed ? [...found, 'mixed-particles'] : found;
}
