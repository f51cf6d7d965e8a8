import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'brand.title': 'Merek',
  'brand.text':
    'Atas nama siapa Anda berbicara dengan pelanggan: nama dan warna halaman yang mereka lihat. Pusat layanan memakai satu merek untuk setiap perusahaan klien.',
  'brand.empty': 'Belum ada merek',
  'brand.empty.text': 'Pelanggan melihat nama perusahaan Anda dengan warna kami.',
  'brand.add': 'Tambah merek',
  'brand.edit': 'Ubah {name}',
  'brand.default': 'Utama',
  'brand.default.do': 'Jadikan utama',
  'brand.default.text': 'Mewakili setiap permintaan yang bukan milik merek lain.',
  'brand.name.help': 'Seperti yang dikenal pelanggan.',
  'brand.noSender': 'Tanpa kotak surel sendiri: jawaban dikirim dari kotak surel utama',
  'brand.ask': 'Merek dapat diubah oleh administrator.',
  'brand.close': 'Tutup',
  'brand.reopen': 'Buka kembali',
  'brand.closed': 'Ditutup',
  'brand.closed.text':
    'Tidak menerima surel dan formulir baru, dan pusat bantuannya tidak tampil. Permintaannya tetap berjalan.',
  'brand.closed.told': '“{name}” ditutup; permintaannya tetap berjalan',
  'brand.language': 'Bahasa',
  'brand.language.help':
    'Untuk pusat bantuannya, serta tanda terima dan surel otomatis kepada pelanggan yang bahasanya belum diketahui.',
  'brand.language.company': 'Seperti perusahaan atau kotak suratnya',
  'brand.hue': 'Warna',
  'brand.hue.own': 'Warna sendiri',
  'brand.hue.help':
    'Anda memilih ronanya; terangnya tetap kami atur, supaya semua orang dapat membacanya siang dan malam.',
  'brand.hue.value': '{hue}° pada roda warna',
  'brand.hue.ours': 'Warna kami',
  'brand.preview': 'Tampilan halaman pelanggan',
  'brand.preview.day': 'Siang',
  'brand.preview.night': 'Malam',
  'brand.preview.subject': 'Paket belum sampai',
  'brand.preview.line': 'Anda berikutnya dalam antrean',
  'brand.preview.link': 'Semua pesan',
  'brand.preview.send': 'Kirim',
};
