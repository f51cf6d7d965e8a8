import type { z } from 'zod';
import type { contentInput } from '../rules/content.ts';

/** Money goes back: who says so, who pays, and what the customer is told. */
export const refund: z.input<typeof contentInput> = {
  names: { en: 'Refund', id: 'Pengembalian dana', th: 'การคืนเงิน' },
  purpose: {
    en: 'The customer wants money back. Whoever follows these steps is safe, whatever the answer is.',
    id: 'Pelanggan meminta uangnya kembali. Siapa pun yang mengikuti langkah ini aman, apa pun jawabannya.',
    th: 'ลูกค้าขอเงินคืน ผู้ที่ทำตามขั้นตอนนี้ได้รับการคุ้มครอง ไม่ว่าคำตอบจะเป็นอย่างไร',
  },
  match: { labels: ['refund', 'pengembalian dana', 'คืนเงิน', 'เคลม'] },
  steps: [
    {
      key: 'reason',
      kind: 'ask',
      title: {
        en: 'Why does the customer want the money back?',
        id: 'Mengapa pelanggan meminta uangnya kembali?',
        th: 'ลูกค้าขอเงินคืนเพราะอะไร',
      },
      text: {
        en: 'In the customer’s own words. Ask if it is not said; do not guess.',
        id: 'Dengan kata-kata pelanggan sendiri. Tanyakan bila belum disebut; jangan menebak.',
        th: 'ใช้ถ้อยคำของลูกค้าเอง หากยังไม่ได้บอกให้ถาม อย่าเดา',
      },
      answer: 'choice',
      options: [
        { key: 'broken', title: { en: 'Broken or wrong', id: 'Rusak atau salah', th: 'ชำรุดหรือผิดรายการ' } },
        { key: 'late', title: { en: 'Too late', id: 'Terlambat', th: 'ส่งช้าเกินไป' } },
        { key: 'changed-mind', title: { en: 'Changed their mind', id: 'Berubah pikiran', th: 'เปลี่ยนใจ' } },
      ],
      evidence: [{ is: 'quote' }],
    },
    {
      key: 'allowed',
      kind: 'decide',
      title: {
        en: 'Is the refund within the rules?',
        id: 'Apakah pengembalian ini sesuai aturan?',
        th: 'การคืนเงินนี้เป็นไปตามกติกาหรือไม่',
      },
      text: {
        en: 'Broken, wrong or too late: always. Changed their mind: within 14 days and unused.',
        id: 'Rusak, salah, atau terlambat: selalu. Berubah pikiran: dalam 14 hari dan belum dipakai.',
        th: 'ชำรุด ผิดรายการ หรือส่งช้า ได้เสมอ หากเปลี่ยนใจ ต้องไม่เกิน 14 วันและยังไม่ได้ใช้',
      },
      branches: [
        {
          key: 'yes',
          title: { en: 'Within the rules', id: 'Sesuai aturan', th: 'เป็นไปตามกติกา' },
          next: 'promise',
        },
        {
          key: 'goodwill',
          title: { en: 'Outside, but worth it', id: 'Di luar aturan, tetapi layak', th: 'นอกกติกาแต่สมควร' },
          next: 'approve',
        },
        { key: 'no', title: { en: 'No', id: 'Tidak', th: 'ไม่ใช่' }, next: 'explain' },
      ],
    },
    {
      key: 'approve',
      kind: 'approve',
      title: { en: 'Approve the exception', id: 'Setujui pengecualian', th: 'อนุมัติข้อยกเว้น' },
      text: {
        en: 'Look at what this customer means to us before you say no.',
        id: 'Lihat dahulu arti pelanggan ini bagi kita sebelum menolak.',
        th: 'โปรดดูว่าลูกค้ารายนี้สำคัญต่อเราเพียงใดก่อนปฏิเสธ',
      },
      owner: { is: 'role', role: 'supervisor' },
      minutes: 240,
      next: 'promise',
      declined: 'explain',
    },
    {
      key: 'promise',
      kind: 'act',
      title: { en: 'Promise a date', id: 'Janjikan tanggal', th: 'ให้สัญญาเรื่องวันที่' },
      text: {
        en: 'The money is with the customer within three days. The promise stands on the request.',
        id: 'Uang sampai kepada pelanggan dalam tiga hari. Janji ini tercatat pada permintaan.',
        th: 'เงินถึงลูกค้าภายในสามวัน คำสัญญานี้บันทึกไว้ในคำขอ',
      },
      deeds: [
        { do: 'add-label', label: 'refund' },
        {
          do: 'promise',
          hours: 72,
          what: { en: 'The refund arrives', id: 'Dana kembali diterima', th: 'เงินคืนถึงลูกค้า' },
        },
      ],
    },
    {
      key: 'pay',
      kind: 'instruct',
      title: { en: 'Pay it back', id: 'Kembalikan dana', th: 'โอนเงินคืน' },
      text: {
        en: 'Pay by the way the customer paid. Put the receipt of the transfer here.',
        id: 'Kembalikan lewat cara pelanggan membayar. Lampirkan bukti transfer di sini.',
        th: 'โอนคืนทางเดียวกับที่ลูกค้าชำระมา และแนบหลักฐานการโอนไว้ที่นี่',
      },
      minutes: 1440,
      evidence: [{ is: 'file' }],
      holdsSolving: true,
    },
    {
      key: 'tell',
      kind: 'tell',
      title: { en: 'Tell the customer', id: 'Beri tahu pelanggan', th: 'แจ้งลูกค้า' },
      text: {
        en: '{customer.greeting}\n\nYour money is on its way by the same way you paid. Please tell us if it has not arrived within three days.',
        id: '{customer.greeting}\n\nDana Anda sudah kami kirim lewat cara yang sama seperti saat Anda membayar. Mohon kabari kami bila belum diterima dalam tiga hari.',
        th: '{customer.greeting}\n\nเราได้โอนเงินคืนทางเดียวกับที่ท่านชำระแล้ว หากยังไม่ได้รับภายในสามวัน โปรดแจ้งให้เราทราบ',
      },
      next: 'end',
    },
    {
      key: 'explain',
      kind: 'tell',
      title: { en: 'Explain why not', id: 'Jelaskan mengapa tidak', th: 'อธิบายเหตุผลที่คืนไม่ได้' },
      text: {
        en: '{customer.greeting}\n\nWe are sorry, but we cannot pay this back. We would gladly help in another way: please tell us what would help you most.',
        id: '{customer.greeting}\n\nMohon maaf, dana ini tidak dapat kami kembalikan. Kami ingin membantu dengan cara lain: mohon beri tahu apa yang paling membantu Anda.',
        th: '{customer.greeting}\n\nขออภัย เราไม่สามารถคืนเงินรายการนี้ได้ แต่เรายินดีช่วยด้วยวิธีอื่น โปรดบอกเราว่าสิ่งใดจะช่วยท่านได้มากที่สุด',
      },
      next: 'end',
    },
  ],
};
