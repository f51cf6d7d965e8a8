import type { z } from 'zod';
import type { contentInput } from '../rules/content.ts';

/** A parcel that does not come: looked for a day, and then a new one leaves. */
export const lostParcel: z.input<typeof contentInput> = {
  names: { en: 'Lost parcel', id: 'Paket hilang', th: 'พัสดุหาย' },
  purpose: {
    en: 'The parcel has not come. The customer hears from us the same day, and does not pay for the courier’s mistake.',
    id: 'Paket belum sampai. Pelanggan mendapat kabar pada hari yang sama, dan tidak menanggung kesalahan kurir.',
    th: 'พัสดุยังไม่ถึง ลูกค้าต้องได้รับข่าวจากเราภายในวันเดียวกัน และไม่ต้องรับผิดชอบความผิดพลาดของผู้ส่ง',
  },
  match: { labels: ['parcel', 'paket', 'kurir', 'พัสดุ', 'พัสดุไม่ถึง'] },
  steps: [
    {
      key: 'number',
      kind: 'ask',
      title: { en: 'Tracking number', id: 'Nomor resi', th: 'หมายเลขพัสดุ' },
      text: {
        en: 'Look it up in the order first; ask the customer only if it is not there.',
        id: 'Cari dahulu di pesanan; tanyakan kepada pelanggan hanya bila tidak ada.',
        th: 'ค้นในคำสั่งซื้อก่อน ถามลูกค้าเฉพาะเมื่อไม่พบ',
      },
    },
    {
      key: 'courier',
      kind: 'instruct',
      title: { en: 'Ask the courier', id: 'Tanyakan kepada kurir', th: 'สอบถามบริษัทขนส่ง' },
      text: {
        en: 'Ask where the parcel was seen last. Put their words here, with the name of whoever said them.',
        id: 'Tanyakan di mana paket terakhir terlihat. Tuliskan jawaban mereka beserta nama yang menjawab.',
        th: 'ถามว่าพบพัสดุครั้งสุดท้ายที่ใด บันทึกคำตอบพร้อมชื่อผู้ตอบไว้ที่นี่',
      },
      minutes: 120,
      evidence: [{ is: 'quote' }],
    },
    {
      key: 'tell-search',
      kind: 'tell',
      title: {
        en: 'Tell the customer that we look',
        id: 'Kabari bahwa kami mencari',
        th: 'แจ้งลูกค้าว่ากำลังค้นหา',
      },
      text: {
        en: '{customer.greeting}\n\nWe are looking for your parcel with the courier and will write to you tomorrow at the latest, also if it has not been found.',
        id: '{customer.greeting}\n\nKami sedang mencari paket Anda bersama kurir dan akan mengabari paling lambat besok, juga bila belum ditemukan.',
        th: '{customer.greeting}\n\nเรากำลังค้นหาพัสดุของท่านร่วมกับบริษัทขนส่ง และจะแจ้งให้ทราบภายในวันพรุ่งนี้ แม้ยังไม่พบก็ตาม',
      },
      minutes: 180,
    },
    {
      key: 'wait',
      kind: 'wait',
      title: { en: 'A day to find it', id: 'Satu hari untuk menemukannya', th: 'รอค้นหาหนึ่งวัน' },
      until: 'hours',
      hours: 24,
    },
    {
      key: 'found',
      kind: 'decide',
      title: { en: 'Has it been found?', id: 'Sudah ditemukan?', th: 'พบพัสดุแล้วหรือยัง' },
      minutes: 120,
      branches: [
        { key: 'found', title: { en: 'Found', id: 'Ditemukan', th: 'พบแล้ว' }, next: 'tell-found' },
        { key: 'lost', title: { en: 'Lost', id: 'Hilang', th: 'หาย' }, next: 'again' },
      ],
    },
    {
      key: 'again',
      kind: 'instruct',
      title: { en: 'Send a new one', id: 'Kirim yang baru', th: 'ส่งชิ้นใหม่' },
      text: {
        en: 'Send it by the fastest way, at our cost. Put the new tracking number here.',
        id: 'Kirim dengan layanan tercepat atas biaya kita. Tuliskan nomor resi baru di sini.',
        th: 'ส่งด้วยวิธีที่เร็วที่สุดโดยเราออกค่าใช้จ่าย และบันทึกหมายเลขพัสดุใหม่ไว้ที่นี่',
      },
      minutes: 240,
      evidence: [{ is: 'quote' }],
      holdsSolving: true,
    },
    {
      key: 'tell-again',
      kind: 'tell',
      title: { en: 'Tell that a new one comes', id: 'Kabari bahwa yang baru dikirim', th: 'แจ้งว่าส่งชิ้นใหม่แล้ว' },
      text: {
        en: '{customer.greeting}\n\nWe are sorry: the courier has lost your parcel. A new one has left today, at our cost. Thank you for your patience.',
        id: '{customer.greeting}\n\nMohon maaf: paket Anda hilang di kurir. Yang baru sudah kami kirim hari ini atas biaya kami. Terima kasih atas kesabaran Anda.',
        th: '{customer.greeting}\n\nขออภัยเป็นอย่างยิ่ง พัสดุของท่านสูญหายระหว่างขนส่ง เราได้ส่งชิ้นใหม่วันนี้โดยไม่คิดค่าใช้จ่าย ขอบพระคุณที่กรุณารอ',
      },
      next: 'end',
    },
    {
      key: 'tell-found',
      kind: 'tell',
      title: { en: 'Tell when it arrives', id: 'Kabari kapan paket sampai', th: 'แจ้งเวลาที่จะได้รับ' },
      text: {
        en: '{customer.greeting}\n\nYour parcel has been found and is on its way again. Thank you for your patience.',
        id: '{customer.greeting}\n\nPaket Anda sudah ditemukan dan kembali dalam perjalanan. Terima kasih atas kesabaran Anda.',
        th: '{customer.greeting}\n\nพบพัสดุของท่านแล้วและกำลังจัดส่งต่อ ขอบพระคุณที่กรุณารอ',
      },
      next: 'end',
    },
  ],
};
