import type { Language } from '../../../../kernel/language.ts';
import { sentencesOf } from '../politeness/find.ts';

/** Verbs by which a reply asks the customer to do something, and the words that make it a request. */
const asks: Record<'en' | 'id', { verb: RegExp; duty: RegExp; kind: RegExp }> = {
  en: {
    verb: /^(?:then |and |just |also )?(?:send|share|tell|give|check|reply|confirm|provide|attach|fill|upload|call|write|click|wait|return|note|let us know)\b/iu,
    duty: /\byou (?:must|have to|need to|should)\b/iu,
    kind: /\b(?:please|kindly|could you|would you|can you|may (?:we|i) ask|if you (?:could|would|like))\b/iu,
  },
  id: {
    verb: /^(?:lalu |dan |kemudian |jadi )?(?:kirim|kirimkan|isi|isikan|lampirkan|hubungi|cek|balas|konfirmasi|konfirmasikan|beri|berikan|beritahu|sebutkan|foto|fotokan|tunggu|klik|unggah|upload|kembalikan|tulis)\b/iu,
    duty: /\b(?:anda|kakak|kak|ibu|bapak) (?:harus|wajib)\b/iu,
    kind: /\b(?:mohon(?! maaf)|tolong|silakan|silahkan|harap|bolehkah|boleh|bisakah|bisa|berkenan|dimohon|minta)\b/iu,
  },
};

const thai = {
  verb: /^(?:แล้ว|และ|ก็)?(?:ส่ง|แจ้ง|กรอก|แนบ|โทร|ยืนยัน|ถ่าย|รอ|ติดต่อ|ตรวจสอบ|คลิก)/u,
  duty: /(?:คุณลูกค้า|ลูกค้า|คุณ)?ต้อง(?:ส่ง|แจ้ง|กรอก|แนบ|โทร|ยืนยัน|ติดต่อ|รอ)/u,
  /** What we do or did ourselves. */
  ours: /ให้(?:แล้ว|คุณ|ค่ะ|ครับ|นะ)|แล้ว(?:ค่ะ|ครับ|นะ|วัน|เมื่อ)|ทาง(?:เรา|ร้าน)/u,
  kind: /กรุณา|โปรด(?!ปราน)|รบกวน|ขอความกรุณา|ขอให้|ช่วย|หน่อย|ได้ไหม|ได้มั้ย|ได้หรือไม่|สักครู่/u,
};

/** Whether a reply asks the customer to do something without a word like please; null where it asks for nothing. */
export function asksBarely(text: string, language: Language): boolean | null {
  if (language === 'th') return thaiAsksBarely(text);
  const { verb, duty, kind } = asks[language];
  const asking = sentencesOf(text).filter(
    ({ text: one }) => verb.test(one) || duty.test(one) || isKind(one, language),
  );
  if (asking.length === 0) return null;
  return asking.some(({ text: one }) => !kind.test(one));
}

/** "Can", "bisa" and the like alone are often an offer. */
function isKind(sentence: string, language: 'en' | 'id'): boolean {
  const { kind } = asks[language];
  return kind.test(sentence) && plainly[language].test(sentence);
}

const plainly = {
  en: /\b(?:please|kindly|(?:could|would|can) you)\b/iu,
  id: /\b(?:mohon(?! maaf)|tolong|silakan|silahkan|harap|dimohon|berkenan|minta|bolehkah|bisakah)\b/iu,
};

/** Thai puts blanks between sentences where other languages put full stops. */
function thaiAsksBarely(text: string): boolean | null {
  const pieces = text.split(/[\s.!?]+/u).filter(Boolean);
  const kind = pieces.filter((one) => thai.kind.test(one));
  const bare = pieces.filter(
    (one) => (thai.verb.test(one) || thai.duty.test(one)) && !thai.kind.test(one) && !thai.ours.test(one),
  );
  if (kind.length + bare.length === 0) return null;
  return bare.length > 0;
}
