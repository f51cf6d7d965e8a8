import { customer, note, staff, type Theme, thanks } from '../play/story.ts';

/** Transfers that do not show, paid twice, or not at all. */
export const payments: Theme = {
  name: 'payments',
  team: 'Tagihan',
  labels: ['pembayaran'],
  weeks: [1, 1.1, 1, 1, 1.2, 1.1, 1, 1, 1],
  items: { id: ['taplak', 'piring'], th: ['ผ้า', 'จาน'], en: ['cloth', 'plates'] },
  scripts: [
    {
      language: 'id',
      subject: 'Sudah transfer, {status belum berubah|masih “belum dibayar”}: <order>',
      steps: [
        customer(
          'Saya {sudah transfer|barusan transfer} <amount> lewat <bank> untuk <order>, tapi {statusnya masih menunggu pembayaran|belum terverifikasi}. {Bukti ada di saya|Nomor referensinya <digits>}. {Takut otomatis batal.|Tolong dicek ya.}',
        ),
        note(
          '@Dewi {transfer <amount> ref <digits>, <bank>|ada mutasi <amount> dari <bank>?} {untuk <order>|atas nama <name>}.',
        ),
        staff(
          '{Dananya sudah masuk|Sudah kami temukan}, <short>: <amount> dari <bank>. {Berita transfernya kosong, jadi tidak terbaca otomatis|Angka uniknya berbeda, itu sebabnya}. <order> {sekarang lunas|langsung kami proses}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Terbayar dua kali, <order>',
      priority: 'high',
      steps: [
        customer(
          '{Karena jaringan lambat|Sepertinya}, <order> {terbayar dua kali|saya bayar dobel}: masing-masing <amount> dari <bank>. {Mohon satu dikembalikan|Yang satu tolong dikembalikan ke rekening yang sama}.',
        ),
        staff(
          '{Benar, ada dua pembayaran|Kami lihat dua-duanya}, <short>. Kelebihan <amount> {kami kembalikan hari ini|masuk transfer besok pagi}, {sampai paling lambat <soonday>|bukti transfernya menyusul}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: '{Bisa COD|Bayar di tempat} atau {cicilan|pakai kartu}?',
      priority: 'low',
      steps: [
        customer(
          '{Untuk pengiriman ke <city>|Belanja <amount>}, {bisa bayar di tempat?|bisa dicicil tiga kali?} {Saya kurang paham transfer daring|Kartu saya ditolak terus}. {Terima kasih sebelumnya.|}',
        ),
        staff(
          '{Bayar di tempat bisa|Untuk <city> bisa bayar di tempat}, <short>, {sampai Rp 1.000.000|dengan tambahan Rp 5.000}. {Kartu juga bisa lewat tautan aman yang kami kirim|Cicilan belum kami sediakan, tetapi barang bisa kami simpan sampai lunas}.',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'โอนเงินแล้ว{แต่สถานะยังไม่เปลี่ยน|ยังขึ้นรอชำระ} <order>',
      steps: [
        customer(
          'โอน <amount> จาก<bank>แล้ว<p> คำสั่งซื้อ <order> {แต่ระบบยังขึ้นว่ารอชำระ|กลัวถูกยกเลิกอัตโนมัติ} {เลขอ้างอิง <digits>|มีสลิปอยู่} {รบกวนตรวจสอบ<n>|ช่วยเช็กให้หน่อย<q>}',
        ),
        note('@Dewi transfer dari Thailand <digits> untuk <order>, {tolong dicocokkan|sudah masuk?}'),
        staff(
          'ได้รับยอด <amount> แล้ว<Sp> {ธนาคารใช้เวลายืนยันข้ามประเทศ|เลขอ้างอิงไม่ตรงกับระบบ} ตอนนี้ <order> {ชำระเรียบร้อย|เข้าสู่ขั้นตอนแพ็ก}แล้ว<Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'Card declined for <order>',
      steps: [
        customer(
          'My card was {declined twice|refused} for <order> (<amount>), although <bank> {sees no problem|says all is fine}. {Is there another way to pay?|Could you keep the <item> for me meanwhile?}',
        ),
        staff(
          '{Sorry for the trouble|That is annoying, sorry}. {A secure payment link follows|You can also pay by bank transfer or with the link I am sending}; <order> {stays reserved until <soonday>|is kept for you}.',
        ),
        customer('{The link worked|Paid with the link just now}. {Reference <digits>|Hope you can see it}.'),
        staff('{It arrived|We have it}, thank you. <order> {leaves Bandung tomorrow|is being packed}.'),
      ],
    },
  ],
};
