import { customer, note, snooze, staff, type Theme, thanks } from '../play/story.ts';

/** Money back: how, when, and where it got stuck. */
export const refunds: Theme = {
  name: 'refunds',
  team: 'Tagihan',
  labels: ['pengembalian dana'],
  weeks: [0.9, 1, 1, 1.2, 1.3, 1, 1, 0.9, 1],
  items: {
    id: ['kain', 'taplak', 'selendang'],
    th: ['ผ้าคลุมไหล่', 'ผ้าปูโต๊ะ'],
    en: ['shawl', 'tablecloth'],
  },
  scripts: [
    {
      language: 'id',
      subject: '{Kapan dana|Dana} <order> {kembali|dikembalikan}?',
      steps: [
        customer(
          '{Barang retur|<item> retur} <order> {sudah diterima toko|katanya sampai} tanggal <date>, {tapi uang <amount> belum masuk|sampai hari ini dananya belum kembali}. {Rekening <bank> saya masih sama|Apa ada data yang kurang?} {Mohon kabarnya|Kira-kira kapan?}',
        ),
        note(
          '@Dewi {retur <order> sudah diterima Gudang, dananya?|tolong cek transfer <amount> untuk <order>.} {Sudah lewat 5 hari kerja.|<bank>.}',
        ),
        staff(
          'Maaf menunggu, <short>. {Dana <amount>|Pengembalian <amount>} untuk <order> {kami transfer hari ini|sudah masuk antrean transfer siang ini} ke <bank>. {Biasanya masuk hari yang sama, paling lambat <soonday>|Bukti transfernya saya kirim setelah selesai}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: '{Mau retur|Retur} <item>, <order>',
      steps: [
        customer(
          '<item> dari <order> {ukurannya terlalu kecil|warnanya beda dari foto|tidak cocok dengan ruang tamu}. {Masih terlipat, label utuh|Belum dipakai sama sekali}. {Bisa dikembalikan dan uangnya kembali?|Caranya retur bagaimana?}',
        ),
        staff(
          'Bisa, <short>, {dalam 14 hari sejak diterima|selama label masih utuh}. {Kirim ke gudang kami di Bandung|Pakai kertas retur di dalam paket}; {ongkosnya kami ganti|cukup tulis nomor <order> di luar kardus}. Setelah tiba, <amount> kembali dalam tiga hari kerja.',
        ),
        customer(
          '{Sudah saya kirim|Barusan saya kirim} lewat <courier>, resi KN<digits>. {Ongkosnya Rp 18.000|Nomor rekening menyusul}. {Semoga lancar.|}',
        ),
        snooze(3),
        staff(
          '<item> {sudah kami terima dalam keadaan baik|sampai di gudang}. <amount> {ditransfer hari ini|kami kembalikan}, {termasuk ongkos kirimnya|mohon dicek di rekening <short>}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Batal pesanan <order>',
      steps: [
        customer(
          '{Maaf, saya mau batalkan|Mohon dibatalkan} pesanan <order> {karena salah pilih <item>|karena <event> diundur|dobel pesan dengan <other>}. {Belum dikirim kan?|Uangnya bagaimana?}',
        ),
        staff(
          '{Belum dikirim, jadi|Untung belum dikemas:} <order> {sudah saya batalkan|kami batalkan}. <amount> kembali ke {rekening asal|<bank>} dalam {dua|tiga} hari kerja. {Kalau nanti berubah pikiran, kami siap|Pesanan lain tetap jalan}.',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: '{ติดตามเงินคืน|ยังไม่ได้เงินคืน} <order>',
      steps: [
        customer(
          'ส่ง<item>คืนไปตั้งแต่วันที่ <date> คำสั่งซื้อ <order> {ยังไม่ได้รับเงินคืน <amount> เลย|เงิน <amount> ยังไม่เข้า<bank>}<p> {ติดปัญหาอะไรหรือเปล่า<q>|รบกวนเช็กให้หน่อย<n>}',
        ),
        note(
          '@Dewi pengembalian <order> ke Thailand {belum masuk|tertahan di bank}? {Pelanggan menanyakan.|Tolong kirim bukti transfer.}',
        ),
        staff(
          'ขออภัยที่ล่าช้า<Sp> {ฝ่ายบัญชีโอนเงิน <amount> แล้ววันนี้|รายการอยู่ระหว่างดำเนินการ} เงินจะเข้า<bank>ภายใน<soon><Sp> {มีหลักฐานการโอนแนบในอีเมลแยก|หากยังไม่เข้าแจ้งได้ทันที}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'Refund for {order |}<order>',
      steps: [
        customer(
          'I returned the <item> from <order> {two weeks ago|on <date>} and {have not seen the <amount> yet|am still waiting for the refund}. {Could you check with <bank>?|Is anything missing from my side?}',
        ),
        note('@Dewi refund <order>, <amount>: {sent or not?|bank returned it?} {International card.|}'),
        staff(
          'I apologise for the delay. The refund of <amount> for <order> {left our bank today|was held for a missing reference and is on its way now}; {it shows up by <soon>|please allow until <soon>}.',
        ),
        thanks,
      ],
    },
  ],
};
