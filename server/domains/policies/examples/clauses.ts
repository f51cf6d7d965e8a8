import type { z } from 'zod';
import type { clauseInput } from '../rules/content.ts';

/** Ten clauses under four headings: time, truth, money, and who is safe. */
export const clauses: z.input<typeof clauseInput>[] = [
  {
    key: 'prompt',
    number: '1',
    title: { en: 'On time', id: 'Tepat waktu', th: 'ตรงเวลา' },
  },
  {
    key: 'first-reply',
    number: '1.1',
    title: { en: 'The first reply', id: 'Balasan pertama', th: 'คำตอบแรก' },
    text: {
      en: 'A person answers within eight hours. If we do not know the answer yet, we say when we will.',
      id: 'Seseorang menjawab dalam delapan jam. Bila jawabannya belum ada, kami beri tahu kapan akan ada.',
      th: 'มีคนตอบคุณภายในแปดชั่วโมง หากยังไม่ทราบคำตอบ เราจะบอกว่าเมื่อใดจึงจะทราบ',
    },
    standard: { measure: 'first-reply-within', hours: 8, target: 0.9, days: 30 },
    expectation: {
      dimension: 'responsiveness',
      question: {
        en: 'You were answered promptly.',
        id: 'Anda dijawab dengan cepat.',
        th: 'คุณได้รับคำตอบอย่างรวดเร็ว',
      },
    },
  },
  {
    key: 'promises',
    number: '1.2',
    title: {
      en: 'A date given is kept',
      id: 'Tanggal yang dijanjikan ditepati',
      th: 'วันที่ให้สัญญาต้องเป็นไปตามนั้น',
    },
    text: {
      en: 'Whoever gives a date writes it down as a promise. If it cannot be kept, the customer hears of it before it has gone by.',
      id: 'Siapa pun yang memberi tanggal mencatatnya sebagai janji. Bila tidak dapat ditepati, pelanggan diberi tahu sebelum tanggal itu lewat.',
      th: 'ผู้ที่ให้วันที่ต้องบันทึกเป็นคำสัญญา หากทำตามไม่ได้ ลูกค้าต้องได้รับแจ้งก่อนถึงวันนั้น',
    },
    standard: { measure: 'promises-kept', target: 0.95, days: 90 },
    expectation: {
      dimension: 'reliability',
      question: {
        en: 'What was promised was done when it was promised.',
        id: 'Yang dijanjikan dilakukan pada waktunya.',
        th: 'สิ่งที่สัญญาไว้เกิดขึ้นตามเวลาที่สัญญา',
      },
    },
  },
  {
    key: 'respect',
    number: '2',
    title: { en: 'With respect', id: 'Dengan hormat', th: 'ด้วยความเคารพ' },
  },
  {
    key: 'by-name',
    number: '2.1',
    title: { en: 'By name', id: 'Dengan nama', th: 'เรียกด้วยชื่อ' },
    text: {
      en: 'We greet everybody by the name that they like, and say who we are.',
      id: 'Kami menyapa setiap orang dengan nama yang disukainya, dan memperkenalkan diri.',
      th: 'เราทักทายทุกคนด้วยชื่อที่เขาชอบให้เรียก และบอกว่าเราเป็นใคร',
    },
    expectation: {
      dimension: 'empathy',
      question: {
        en: 'You were treated as a person and not as a number.',
        id: 'Anda diperlakukan sebagai pribadi, bukan sebagai nomor.',
        th: 'คุณได้รับการดูแลอย่างคนคนหนึ่ง ไม่ใช่หมายเลข',
      },
    },
  },
  {
    key: 'one-owner',
    number: '2.2',
    title: { en: 'One person stays with it', id: 'Satu orang mendampingi', th: 'คนเดียวดูแลจนจบ' },
    text: {
      en: 'Whoever takes a matter stays responsible until it is solved, also where another department does the work.',
      id: 'Siapa pun yang mengambil suatu hal tetap bertanggung jawab sampai selesai, juga bila departemen lain yang mengerjakannya.',
      th: 'ผู้ที่รับเรื่องรับผิดชอบจนแก้ไขเสร็จ แม้แผนกอื่นจะเป็นผู้ลงมือทำ',
    },
    standard: { measure: 'reopened', target: 0.1, days: 90 },
    expectation: {
      dimension: 'assurance',
      question: {
        en: 'You knew who was taking care of your matter.',
        id: 'Anda tahu siapa yang mengurus hal Anda.',
        th: 'คุณทราบว่าใครกำลังดูแลเรื่องของคุณ',
      },
    },
  },
  {
    key: 'truth',
    number: '3',
    title: { en: 'The truth', id: 'Kejujuran', th: 'ความจริง' },
  },
  {
    key: 'our-fault',
    number: '3.1',
    title: { en: 'Our fault is said', id: 'Kesalahan kami diakui', th: 'ยอมรับเมื่อเราผิด' },
    text: {
      en: 'Where we were wrong we say so, say sorry once, and say what happens now.',
      id: 'Bila kami keliru, kami mengakuinya, meminta maaf sekali, dan menyampaikan langkah selanjutnya.',
      th: 'เมื่อเราผิด เรายอมรับ ขอโทษหนึ่งครั้ง และบอกว่าจะทำอะไรต่อไป',
    },
  },
  {
    key: 'clear-words',
    number: '3.2',
    title: { en: 'In clear words', id: 'Dengan kata yang jelas', th: 'ด้วยถ้อยคำที่ชัดเจน' },
    text: {
      en: 'We write in the customer’s language, and send nobody through pages to find an answer that we know.',
      id: 'Kami menulis dalam bahasa pelanggan, dan tidak menyuruh siapa pun mencari jawaban yang kami ketahui.',
      th: 'เราเขียนด้วยภาษาของลูกค้า และไม่ให้ใครต้องไปค้นหาคำตอบที่เรารู้อยู่แล้ว',
    },
    standard: { measure: 'rated-well', target: 0.85, days: 90 },
    expectation: {
      dimension: 'tangibles',
      question: {
        en: 'What was written to you was clear and easy to read.',
        id: 'Yang ditulis kepada Anda jelas dan mudah dibaca.',
        th: 'ข้อความที่เขียนถึงคุณชัดเจนและอ่านง่าย',
      },
    },
  },
  {
    key: 'money',
    number: '4',
    title: { en: 'Money back', id: 'Uang kembali', th: 'การคืนเงิน' },
  },
  {
    key: 'refund',
    number: '4.1',
    title: { en: 'Broken, wrong or late', id: 'Rusak, salah, atau terlambat', th: 'ชำรุด ผิดรายการ หรือล่าช้า' },
    text: {
      en: 'What arrives broken, wrong or more than seven days late is paid back in full within three days, without a question too many.',
      id: 'Barang yang tiba rusak, salah, atau terlambat lebih dari tujuh hari dikembalikan penuh dalam tiga hari, tanpa pertanyaan yang berlebihan.',
      th: 'สินค้าที่ชำรุด ผิดรายการ หรือล่าช้าเกินเจ็ดวัน ได้รับเงินคืนเต็มจำนวนภายในสามวัน โดยไม่ถามเกินจำเป็น',
    },
  },
  {
    key: 'changed-mind',
    number: '4.2',
    title: { en: 'A change of mind', id: 'Berubah pikiran', th: 'เปลี่ยนใจ' },
    text: {
      en: 'Unused goods come back within fourteen days and are paid back. After that we do not pay back; whoever says so follows this policy.',
      id: 'Barang yang belum dipakai dapat kembali dalam empat belas hari dan uangnya dikembalikan. Setelah itu tidak dikembalikan; siapa pun yang menyampaikannya mengikuti kebijakan ini.',
      th: 'สินค้าที่ยังไม่ใช้คืนได้ภายในสิบสี่วันและได้รับเงินคืน หลังจากนั้นเราไม่คืนเงิน และผู้ที่แจ้งเช่นนั้นได้ทำตามนโยบายนี้',
    },
  },
  {
    key: 'safe',
    number: '5',
    title: { en: 'Whoever follows it is safe', id: 'Yang mengikutinya aman', th: 'ผู้ที่ทำตามได้รับการคุ้มครอง' },
    text: {
      en: 'A complaint about a decision under this policy leads to a review of the clause and of what the customer means to us, never to a mark against the person who decided.',
      id: 'Keluhan atas keputusan menurut kebijakan ini berujung pada peninjauan butirnya dan arti pelanggan bagi kami, tidak pernah menjadi catatan buruk bagi yang memutuskan.',
      th: 'การร้องเรียนเรื่องการตัดสินใจตามนโยบายนี้นำไปสู่การทบทวนข้อนั้นและคุณค่าของลูกค้าต่อเรา ไม่ใช่การตำหนิผู้ตัดสินใจ',
    },
  },
];
