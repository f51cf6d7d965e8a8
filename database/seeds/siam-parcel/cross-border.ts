import { customer, give, note, staff, type Theme, thanks } from '../play/story.ts';

/** Customs, forms, and the flight between Jakarta and Bangkok. */
export const crossBorder: Theme = {
  name: 'cross-border',
  team: 'ปฏิบัติการ',
  labels: ['ศุลกากร'],
  weeks: [1.2, 1.2, 1.2, 1.2, 1.2, 1.3, 1.4, 1.3, 1.3],
  items: {
    th: ['ผ้าบาติก', 'กาแฟ', 'เครื่องหนัง'],
    id: ['taplak batik', 'keramik', 'kopi Gayo', 'kerajinan rotan'],
    en: ['batik', 'furniture samples', 'coffee', 'handbags'],
  },
  scripts: [
    {
      language: 'id',
      subject: 'Paket <order> {tertahan di bea cukai|diminta dokumen} Thailand',
      priority: 'high',
      steps: [
        customer(
          'Paket <order> ({<item>|isi <item>}) {tertahan di bea cukai Bangkok sejak <day>|diminta dokumen tambahan}. {Dokumen apa yang kurang?|Faktur sudah di dalam paket.} {Pembeli butuh sebelum <soonday>|Mohon dibantu}.',
        ),
        give('ปฏิบัติการ'),
        note('@กฤษณ์ {<order> ติดศุลกากร ขาดพิกัด HS|ขอใบกำกับของ <order> จากต้นทาง} {<item>|ร้าน <shop>}'),
        staff(
          'Kami cek: {faktur di luar paket terlepas|kode HS untuk <item> belum tertulis}. {Mohon kirim salinan faktur dan kode HS|Cukup kirim PDF fakturnya ke email ini}, kami serahkan hari itu juga. Perkiraan bebas: <soon>.',
        ),
        customer(
          '{Terlampir di bawah ini|Ini datanya}: faktur nomor <digits>, kode HS {6302.51|6911.10|0901.21}. {Cukup?|Semoga lengkap.}',
        ),
        staff(
          '{Lengkap|Cukup}. <order> {sudah dibebaskan|dilepas bea cukai tadi siang} dan {diantar|keluar dari <branch>} <soonday>. {Bea masuknya nihil|Tidak ada denda}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Tarif {kirim|ekspres} <item> ke Thailand',
      priority: 'low',
      steps: [
        customer(
          'Berapa tarif kirim <count> kg <item> dari <city> ke <branch>? {Kalau rutin tiap minggu ada potongan?|Berapa hari sampainya?} {Apakah bisa bayar di tujuan?|}',
        ),
        staff(
          'Untuk <count> kg ke <branch>: <amount>, {tiga sampai lima hari kerja|sudah termasuk urusan bea cukai}. {Pengiriman mingguan mendapat potongan 12%|Bayar di tujuan bisa untuk nilai sampai THB 20.000}.',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'ส่ง<item>ไปอินโดนีเซีย {ต้องใช้เอกสารอะไร|ราคาเท่าไร}',
      steps: [
        customer(
          'อยากส่ง<item> {<count> กิโลกรัม|<count> ชิ้น}ไปจาการ์ตา<p> {ต้องใช้เอกสารอะไรบ้าง<q>|ราคาเท่าไรและใช้เวลากี่วัน<q>} {ภาษีใครจ่าย<q>|มีของต้องห้ามไหม<q>}',
        ),
        staff(
          'ส่ง<item>ได้<Sp> ใช้ใบกำกับสินค้าสองฉบับและพิกัดศุลกากร {เราช่วยกรอกให้ได้|มีแบบฟอร์มแนบในอีเมลแยก} ค่าส่งประมาณ <amount> ใช้เวลาสี่ถึงหกวัน {ภาษีปลายทางเลือกให้ผู้ส่งจ่ายก็ได้|ภาษีผู้รับเป็นผู้จ่าย}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: '{Customs hold|Duties} on <order>',
      steps: [
        customer(
          '<order> with <item> is held at customs. {I was asked for <amount> in duties, is that right?|Which paper is missing?} {The invoice was in the pouch.|It is for private use.}',
        ),
        note(
          '@กฤษณ์ {<order>: customs value|<order>: invoice missing} {private import|please call the broker}',
        ),
        staff(
          'I have {spoken to our broker|checked with customs}. {The duties of <amount> are correct for <item>|The value was read wrongly; the corrected duties are zero}. Once {paid|confirmed}, <order> leaves the same day and reaches you by <soon>.',
        ),
        thanks,
      ],
    },
  ],
};
