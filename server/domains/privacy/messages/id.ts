import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

/** Sentences of the room privacy. */
export default {
  'privacy-request-not-found': 'Permohonan data pribadi ini tidak ada.',
  'erased-again':
    'Dihapus lagi karena dihapus setelah cadangan ini dibuat: {erased}. Tetap disimpan karena penahanan di cadangan: {held}; mohon diperiksa.',
  'privacy-request-settled': 'Permohonan ini sudah diselesaikan. Tidak ada yang diubah.',
  'asked-in-the-future':
    'Permohonan tidak mungkin diajukan di masa depan. Silakan pilih waktu yang lebih awal.',
  'bundle-missing': 'Silakan buat dulu salinan datanya, lalu serahkan kepada pelanggan.',
  'bundle-not-found': 'Salinan data tidak ada di sini, atau masa simpannya sudah lewat. Silakan buat lagi.',
  'no-bundle-asked': 'Pelanggan tidak meminta salinan datanya, jadi tidak ada yang dibuat.',
  'breach-not-found': 'Catatan kebocoran data ini tidak ada.',
  'breach-closed': 'Catatan kebocoran data ini sudah ditutup. Tidak ada yang diubah.',
  'breach-in-the-future': 'Waktunya tidak boleh di masa depan. Silakan pilih waktu yang lebih awal.',
  'bundle-title': 'Data yang kami simpan tentang {name}',
  'bundle-intro':
    'Disusun pada {at} (UTC). Data yang sama untuk mesin ada di data.json, dan berkas-berkasnya ada di folder files. Nama kolom ditulis dalam bahasa Inggris.',
  'breach-letter-authority-told':
    'Pemberitahuan kegagalan pelindungan data pribadi\n\nPerusahaan: {company}\nPenanggung jawab pelindungan data: {officerName}, {officerEmail}\n\nKejadian: {title}\n{words}\n\nWaktu kejadian (UTC): {happenedAt}\nWaktu diketahui (UTC): {foundAt}\nData yang terdampak: {dataKinds}\nJumlah orang yang terdampak: {people}\n\nPenanganan dan pemulihan: {measures}\n\nKeterangan lebih lanjut kami sampaikan segera setelah kami ketahui.',
  'breach-letter-people-told':
    'Pelanggan yang terhormat,\n\nDengan menyesal kami sampaikan bahwa sebagian data Anda di {company} terdampak oleh suatu kejadian: {title}.\n\n{words}\n\nKejadian ini diketahui pada {foundAt} (UTC). Data yang terdampak: {dataKinds}.\n\nYang sudah kami lakukan: {measures}\n\nJika Anda memiliki pertanyaan, silakan hubungi {officerName}: {officerEmail}.\n\n{company}',
} satisfies Translation<typeof en>;
