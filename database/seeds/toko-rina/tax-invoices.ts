import { customer, note, snooze, staff, type Theme, thanks } from '../play/story.ts';

/** Invoices for companies: forgotten, late, or with a wrong tax number. */
export const taxInvoices: Theme = {
  name: 'tax-invoices',
  team: 'Tagihan',
  labels: ['faktur'],
  weeks: [1.6, 2.2, 1.4, 1, 0.9, 1.6, 0.8, 0.8, 0.9],
  items: {
    id: ['taplak', 'set cangkir', 'bingkisan kantor'],
    th: ['ชุดถ้วยกาแฟ', 'ผ้าปูโต๊ะ'],
    en: ['cups', 'tablecloths'],
  },
  scripts: [
    {
      language: 'id',
      subject: 'Faktur pajak untuk pesanan <order>',
      steps: [
        customer(
          'Mohon dibuatkan faktur pajak {untuk|atas} pesanan <order> a.n. <office>. NPWP 01.<digits3>.8-429.000, {alamat sesuai kartu NPWP terlampir|alamat <street>, <city>}. {Bagian keuangan kami butuh sebelum <soonday>|Batas lapor kami akhir bulan}.',
        ),
        staff(
          'Baik, <short>. Data <office> {sudah kami terima|lengkap}. {Faktur pajaknya kami kirim paling lambat <soon>|Kami terbitkan dan kirim sebelum <soon>} ke alamat email ini dalam bentuk PDF.',
        ),
        note(
          '{@Dewi faktur <office>, <order>.|@Dewi tolong masukkan ke antrean hari ini.} {Nilainya <amount>.|NPWP sudah saya cek, valid.|Minta sebelum <soonday>.}',
        ),
        staff(
          'Faktur pajak pesanan <order> {sudah terbit|baru saja terbit} dan {kami kirim dari alamat tagihan|bisa diunduh dari tautan di email terpisah}. {Mohon dicek nama dan NPWP-nya|Bila ada yang keliru, kabari kami hari ini juga}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: '{NPWP salah|Salah nama} di faktur <order>',
      priority: 'high',
      steps: [
        customer(
          'Faktur untuk <order> {NPWP-nya tertukar|nama perusahaannya kurang “PT”|tertulis nama pribadi saya}. {Seharusnya <office>|Yang benar: <office>, NPWP 01.<digits3>.8-429.000}. {Bisa diterbitkan faktur pengganti?|Tolong dibetulkan, atasan saya sudah menanyakan.}',
        ),
        staff(
          'Mohon maaf atas kekeliruan kami, <short>. {Faktur pengganti|Penggantinya} untuk <office> {kami terbitkan hari ini|selesai paling lambat <soon>}; yang lama kami batalkan di sistem pajak, jadi {tidak perlu dilaporkan|<short> cukup melaporkan yang baru}.',
        ),
        customer(
          '{Baik|Oke}, {saya tunggu|mohon sekalian dicantumkan nomor PO kami|tolong kirim juga ke bagian keuangan kami}. {Terima kasih.|}',
        ),
        staff(
          'Faktur pengganti <order> {terlampir di email terpisah|sudah kami kirim pukul 14.00}. {Nomor PO sudah tercantum|Salinannya juga ke bagian keuangan <office>}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Faktur {bulan lalu belum diterima|belum juga datang}, <office>',
      steps: [
        customer(
          '{Kami dari <office>|Saya bagian keuangan <office>}. Faktur untuk <order> tanggal <date> {sampai hari ini belum kami terima|belum ada di email kami}. {Sudah dua kali kami tanyakan lewat telepon|Tanpa itu pembayaran tidak bisa kami proses}.',
        ),
        staff(
          'Maaf, <short>, {faktur itu tertahan karena data alamat belum lengkap|email kami ternyata ditolak kotak masuk <office>}. {Saya kirim ulang hari ini|Saya urus sendiri} dan {menelepon setelah terkirim|memastikan sampai}. Paling lambat <soonday>.',
        ),
        note(
          '@Dewi {email ke <office> mental, coba alamat kedua|alamat <office> belum lengkap di sistem}. {Sudah dua kali mereka telepon.|Tolong dikabari kalau beres.}',
        ),
        snooze(2),
        staff(
          'Faktur untuk <order> {sudah kami kirim ulang|sekarang seharusnya sudah masuk}. Apakah {sudah diterima|terbaca dengan baik}, <short>?',
        ),
      ],
    },
    {
      language: 'th',
      subject: 'ขอใบกำกับภาษี{ในนามบริษัท|เต็มรูป} <order>',
      steps: [
        customer(
          '{รบกวนขอ|อยากขอ}ใบกำกับภาษีในนาม<office> สำหรับคำสั่งซื้อ <order><p> เลขประจำตัวผู้เสียภาษี 01055<digits> {สำนักงานใหญ่|ที่อยู่<street>} {ต้องใช้ก่อน<soon>|ฝ่ายบัญชีรออยู่}<p>',
        ),
        staff('ได้เลย<Sp> {รับข้อมูลของ<office>แล้ว|ข้อมูลครบถ้วน}<Sp> เอกสารจะส่งทางอีเมลนี้ภายใน<soon><Sn>'),
        note(
          '@Dewi invoice perusahaan untuk <order> (Thailand), {datanya di atas|bahasa Inggris saja cukup}. {Terima kasih.|Kabari Nok kalau sudah.}',
        ),
        staff(
          'ส่งเอกสารสำหรับ <order> ให้เรียบร้อยแล้ว<Sp> {หากต้องการแก้ไขแจ้งได้เลย|รบกวนตรวจสอบชื่อและเลขผู้เสียภาษีอีกครั้ง}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'Invoice for customs, order <order>',
      steps: [
        customer(
          '{Could you send|May I ask for} a commercial invoice for <order> {with the HS code of the <item>|for our accountant} in the name of <office>? {Our broker asks for it before <soonday>|The parcel should reach <city> this week}.',
        ),
        staff(
          'Of course. The invoice for <order> {will be with you by <soon>|is being written}. {It lists the HS code, weight and origin|It shows origin Indonesia and the HS code}.',
        ),
        staff(
          '{Here it is|As promised}: the invoice for <office> {went to you as a PDF in a separate mail|is ready; the PDF follows from our billing address}.',
        ),
        thanks,
      ],
    },
  ],
};
