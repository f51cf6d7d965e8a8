import type { z } from 'zod';
import type { contentInput } from '../rules/content.ts';

/** Money was taken twice: proved, given back by the books, and told. */
export const doubleCharge: z.input<typeof contentInput> = {
  names: { en: 'Double charge', id: 'Tagihan ganda', th: 'ถูกเรียกเก็บเงินซ้ำ' },
  purpose: {
    en: 'The customer has paid twice. It is proved by the books, not by the customer.',
    id: 'Pelanggan membayar dua kali. Pembuktiannya dari pembukuan kita, bukan dari pelanggan.',
    th: 'ลูกค้าถูกเก็บเงินสองครั้ง การพิสูจน์มาจากบัญชีของเรา ไม่ใช่ภาระของลูกค้า',
  },
  match: { labels: ['double charge', 'tagihan ganda', 'เก็บเงินซ้ำ'] },
  steps: [
    {
      key: 'thank',
      kind: 'tell',
      title: { en: 'Say that it is looked at', id: 'Kabari bahwa sedang diperiksa', th: 'แจ้งว่ากำลังตรวจสอบ' },
      text: {
        en: '{customer.greeting}\n\nThank you for telling us. We are checking our books now and will write to you today.',
        id: '{customer.greeting}\n\nTerima kasih sudah memberi tahu. Kami sedang memeriksa pembukuan dan akan mengabari hari ini.',
        th: '{customer.greeting}\n\nขอบพระคุณที่แจ้งให้ทราบ เรากำลังตรวจสอบบัญชีและจะแจ้งผลภายในวันนี้',
      },
      minutes: 60,
    },
    {
      key: 'books',
      kind: 'instruct',
      title: { en: 'Look into the books', id: 'Periksa pembukuan', th: 'ตรวจสอบบัญชี' },
      text: {
        en: 'Look for two payments of the same amount for one order. Put the page of the statement here.',
        id: 'Cari dua pembayaran dengan jumlah sama untuk satu pesanan. Lampirkan halaman mutasinya di sini.',
        th: 'ค้นหาการชำระสองครั้งจำนวนเท่ากันสำหรับคำสั่งซื้อเดียว และแนบหน้ารายการเดินบัญชีไว้ที่นี่',
      },
      minutes: 240,
      evidence: [{ is: 'file' }],
    },
    {
      key: 'twice',
      kind: 'decide',
      title: { en: 'Was it taken twice?', id: 'Benar tertagih dua kali?', th: 'ถูกเก็บซ้ำจริงหรือไม่' },
      branches: [
        { key: 'yes', title: { en: 'Yes, twice', id: 'Ya, dua kali', th: 'ใช่ สองครั้ง' }, next: 'back' },
        {
          key: 'held',
          title: { en: 'Only reserved', id: 'Hanya ditahan', th: 'เพียงกันวงเงินไว้' },
          next: 'tell-held',
        },
      ],
    },
    {
      key: 'back',
      kind: 'instruct',
      title: { en: 'Give the second payment back', id: 'Kembalikan pembayaran kedua', th: 'คืนเงินยอดที่สอง' },
      text: {
        en: 'The whole amount, by the same way, today. Put the receipt here.',
        id: 'Seluruh jumlah, lewat cara yang sama, hari ini. Lampirkan buktinya di sini.',
        th: 'คืนเต็มจำนวนทางเดิมภายในวันนี้ และแนบหลักฐานไว้ที่นี่',
      },
      minutes: 480,
      evidence: [{ is: 'file' }],
      holdsSolving: true,
    },
    {
      key: 'check',
      kind: 'approve',
      title: { en: 'A second person looks', id: 'Diperiksa orang kedua', th: 'ให้อีกคนตรวจสอบ' },
      owner: { is: 'role', role: 'supervisor' },
      minutes: 480,
      next: 'tell-back',
      declined: 'back',
    },
    {
      key: 'tell-back',
      kind: 'tell',
      title: { en: 'Tell the customer', id: 'Beri tahu pelanggan', th: 'แจ้งลูกค้า' },
      text: {
        en: '{customer.greeting}\n\nYou were charged twice, and we are sorry. The second payment has been given back today; your bank may need up to three days to show it.',
        id: '{customer.greeting}\n\nAnda memang tertagih dua kali, mohon maaf. Pembayaran kedua sudah kami kembalikan hari ini; bank Anda mungkin perlu hingga tiga hari untuk menampilkannya.',
        th: '{customer.greeting}\n\nท่านถูกเรียกเก็บเงินสองครั้งจริง ขออภัยเป็นอย่างยิ่ง เราคืนยอดที่สองแล้ววันนี้ ธนาคารอาจใช้เวลาถึงสามวันจึงจะแสดงรายการ',
      },
      next: 'end',
    },
    {
      key: 'tell-held',
      kind: 'tell',
      title: { en: 'Explain the reservation', id: 'Jelaskan dana yang ditahan', th: 'อธิบายการกันวงเงิน' },
      text: {
        en: '{customer.greeting}\n\nYou were charged once. The second line is a reservation of your bank, which disappears by itself within a few days. Please write to us if it is still there in a week.',
        id: '{customer.greeting}\n\nAnda hanya tertagih sekali. Baris kedua adalah dana yang ditahan bank dan hilang sendiri dalam beberapa hari. Mohon kabari kami bila masih ada setelah seminggu.',
        th: '{customer.greeting}\n\nท่านถูกเรียกเก็บเพียงครั้งเดียว รายการที่สองเป็นการกันวงเงินของธนาคารซึ่งจะหายไปเองในไม่กี่วัน หากครบหนึ่งสัปดาห์แล้วยังอยู่ โปรดแจ้งเรา',
      },
      next: 'end',
    },
  ],
};
