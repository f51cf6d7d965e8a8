import type { z } from 'zod';
import type { cardContent, Trait } from '../rules/card/card.ts';

type Said = { en: string; id: string; th: string };
type Each = { names: Said; help: Said; weight: number; critical?: boolean };

const seven: Record<Trait, Each> = {
  prompt: {
    names: { en: 'Prompt', id: 'Sigap', th: 'รวดเร็ว' },
    help: {
      en: 'The first answer came while it still helped, and nobody waited without knowing for what.',
      id: 'Jawaban pertama datang selagi masih berguna, dan tidak ada yang menunggu tanpa tahu menunggu apa.',
      th: 'คำตอบแรกมาถึงในเวลาที่ยังช่วยได้ และไม่มีใครต้องรอโดยไม่รู้ว่ารออะไร',
    },
    weight: 1,
  },
  polite: {
    names: { en: 'Polite', id: 'Sopan', th: 'สุภาพ' },
    help: {
      en: 'Greeting, please and thank you, an apology where one is due; the right level of speech.',
      id: 'Ada salam, kata tolong dan terima kasih, permintaan maaf bila memang perlu; tingkat bahasa yang tepat.',
      th: 'มีคำทักทาย คำขอร้อง คำขอบคุณ และคำขอโทษเมื่อสมควร ใช้ระดับภาษาที่เหมาะสม',
    },
    weight: 1,
  },
  professional: {
    names: { en: 'Professional', id: 'Profesional', th: 'เป็นมืออาชีพ' },
    help: {
      en: 'What was said is right and keeps to our policies, and nobody’s data was given away. A false or careless answer fails the whole review.',
      id: 'Yang disampaikan benar dan sesuai kebijakan, dan data siapa pun tetap aman. Jawaban yang salah atau ceroboh menggagalkan seluruh tinjauan.',
      th: 'สิ่งที่บอกถูกต้อง เป็นไปตามนโยบาย และไม่เปิดเผยข้อมูลของใคร คำตอบที่ผิดหรือสะเพร่าทำให้การตรวจทั้งหมดไม่ผ่าน',
    },
    weight: 2,
    critical: true,
  },
  personal: {
    names: { en: 'Personal', id: 'Personal', th: 'ใส่ใจรายบุคคล' },
    help: {
      en: 'Written to this person, by the name they like, not to anybody.',
      id: 'Ditulis untuk orang ini, dengan nama yang ia sukai, bukan untuk siapa saja.',
      th: 'เขียนถึงคนคนนี้ด้วยชื่อที่เขาชอบ ไม่ใช่เขียนถึงใครก็ได้',
    },
    weight: 1,
  },
  attentive: {
    names: { en: 'Attentive', id: 'Penuh perhatian', th: 'เอาใจใส่' },
    help: {
      en: 'Everything that was asked was heard and answered, and nothing had to be said twice.',
      id: 'Semua yang ditanyakan didengar dan dijawab, dan tidak ada yang harus diulang.',
      th: 'รับฟังและตอบครบทุกเรื่องที่ถาม ลูกค้าไม่ต้องพูดซ้ำ',
    },
    weight: 1,
  },
  questions: {
    names: { en: 'Right questions', id: 'Pertanyaan yang tepat', th: 'ถามได้ตรงจุด' },
    help: {
      en: 'What was missing was asked for, all at once, and nothing that we knew already.',
      id: 'Yang belum jelas ditanyakan sekaligus, dan bukan hal yang sudah kita ketahui.',
      th: 'ถามสิ่งที่ยังขาดให้ครบในครั้งเดียว และไม่ถามสิ่งที่เรารู้อยู่แล้ว',
    },
    weight: 1,
  },
  responsible: {
    names: { en: 'Responsible', id: 'Bertanggung jawab', th: 'รับผิดชอบ' },
    help: {
      en: 'One person kept it in hand to the end, said what happens next and when, and it happened.',
      id: 'Satu orang menanganinya sampai selesai, menyebut langkah berikutnya dan kapan, dan itu terjadi.',
      th: 'มีคนหนึ่งดูแลจนจบ บอกว่าจะทำอะไรต่อและเมื่อไร และทำตามนั้นจริง',
    },
    weight: 1,
  },
};

/** The card that every workspace begins with: the seven traits, each from not at all to fully. */
export const defaultCard: z.input<typeof cardContent> = {
  names: { en: 'Seven traits', id: 'Tujuh sifat', th: 'คุณลักษณะเจ็ดข้อ' },
  criteria: Object.entries(seven).map(([key, each]) => ({ key, scale: 'five' as const, ...each })),
};
