import type { z } from 'zod';
import type { contentInput } from '../rules/content.ts';

type Questions = NonNullable<NonNullable<z.input<typeof contentInput>['quiz']>['questions']>;

/** Four questions on what is forgotten most easily. */
export const questions: Questions = [
  {
    key: 'no-answer-yet',
    clauseKey: 'first-reply',
    question: {
      en: 'Seven hours have gone by and you do not know the answer yet. What do you do?',
      id: 'Tujuh jam berlalu dan Anda belum tahu jawabannya. Apa yang Anda lakukan?',
      th: 'ผ่านไปเจ็ดชั่วโมงแล้วคุณยังไม่ทราบคำตอบ คุณจะทำอย่างไร',
    },
    options: [
      {
        key: 'wait',
        text: {
          en: 'Wait until I know it',
          id: 'Menunggu sampai tahu',
          th: 'รอจนกว่าจะทราบ',
        },
      },
      {
        key: 'say-when',
        text: {
          en: 'Write, and say when I will know it',
          id: 'Menulis, dan memberi tahu kapan jawabannya ada',
          th: 'เขียนตอบ และบอกว่าเมื่อใดจะทราบ',
        },
      },
    ],
    right: ['say-when'],
    because: {
      en: 'Nobody should wait without knowing how long.',
      id: 'Tidak seorang pun perlu menunggu tanpa tahu berapa lama.',
      th: 'ไม่ควรมีใครต้องรอโดยไม่รู้ว่านานเท่าใด',
    },
  },
  {
    key: 'date-not-kept',
    clauseKey: 'promises',
    question: {
      en: 'You see that a promised date cannot be kept. When does the customer hear of it?',
      id: 'Anda melihat tanggal yang dijanjikan tidak dapat ditepati. Kapan pelanggan diberi tahu?',
      th: 'คุณเห็นว่าทำตามวันที่สัญญาไว้ไม่ได้ ลูกค้าควรได้รับแจ้งเมื่อใด',
    },
    options: [
      {
        key: 'before',
        text: { en: 'Before the date', id: 'Sebelum tanggal itu', th: 'ก่อนถึงวันนั้น' },
      },
      {
        key: 'asked',
        text: { en: 'When they ask', id: 'Saat mereka bertanya', th: 'เมื่อลูกค้าถาม' },
      },
    ],
    right: ['before'],
    because: {
      en: 'A date that passes in silence is a broken promise.',
      id: 'Tanggal yang lewat tanpa kabar adalah janji yang diingkari.',
      th: 'วันที่ผ่านไปโดยไม่มีข่าวคือการผิดสัญญา',
    },
  },
  {
    key: 'paid-back',
    clauseKey: 'refund',
    question: {
      en: 'What is always paid back in full?',
      id: 'Apa yang selalu dikembalikan penuh?',
      th: 'กรณีใดได้รับเงินคืนเต็มจำนวนเสมอ',
    },
    options: [
      { key: 'broken', text: { en: 'What arrives broken', id: 'Barang tiba rusak', th: 'สินค้าชำรุดเมื่อมาถึง' } },
      { key: 'wrong', text: { en: 'What is the wrong thing', id: 'Barang yang salah', th: 'สินค้าผิดรายการ' } },
      {
        key: 'used',
        text: { en: 'What was used for a month', id: 'Barang yang dipakai sebulan', th: 'สินค้าที่ใช้มาหนึ่งเดือน' },
      },
    ],
    right: ['broken', 'wrong'],
    because: {
      en: 'Broken, wrong, or more than seven days late.',
      id: 'Rusak, salah, atau terlambat lebih dari tujuh hari.',
      th: 'ชำรุด ผิดรายการ หรือล่าช้าเกินเจ็ดวัน',
    },
  },
  {
    key: 'complaint',
    clauseKey: 'safe',
    question: {
      en: 'You said no under clause 4.2, and the customer complains. What is looked at?',
      id: 'Anda menolak menurut butir 4.2, dan pelanggan mengeluh. Apa yang ditinjau?',
      th: 'คุณปฏิเสธตามข้อ 4.2 และลูกค้าร้องเรียน สิ่งใดจะถูกทบทวน',
    },
    options: [
      { key: 'me', text: { en: 'What I did', id: 'Yang saya lakukan', th: 'สิ่งที่ฉันทำ' } },
      { key: 'clause', text: { en: 'The clause', id: 'Butirnya', th: 'ข้อนั้น' } },
    ],
    right: ['clause'],
    because: {
      en: 'Whoever follows the policy is safe.',
      id: 'Siapa pun yang mengikuti kebijakan aman.',
      th: 'ผู้ที่ทำตามนโยบายได้รับการคุ้มครอง',
    },
  },
];
