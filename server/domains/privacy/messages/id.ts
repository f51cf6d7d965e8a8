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
  'privacy-request-open': 'Permohonan ini sudah Anda ajukan dan sedang kami kerjakan. Tidak ada yang diubah.',
  'own-kind-access': 'salinan data Anda',
  'own-kind-correction': 'perbaikan data Anda',
  'own-kind-erasure': 'penghapusan data Anda',
  'own-kind-restriction': 'pembatasan penggunaan data Anda',
  'own-kind-objection': 'keberatan atas penggunaan data Anda',
  'own-mail-hello': 'Halo,',
  'own-mail-subject-received': '{company}: permohonan Anda tentang data pribadi sudah kami terima',
  'own-mail-subject-settled': '{company}: permohonan Anda tentang data pribadi',
  'own-mail-received':
    '{company} sudah menerima permohonan Anda: {asked}. Permohonan ini kami selesaikan paling lambat {due}, dan saat itu kami akan memberi kabar.',
  'own-mail-not-you': 'Jika Anda tidak mengajukan permohonan ini, mohon balas surel ini.',
  'own-mail-done-access':
    'Salinan data Anda sudah siap. Anda dapat mengambilnya di portal pelanggan {company} sampai {until}.',
  'own-mail-done-correction': 'Data Anda di {company} sudah diperbaiki sesuai permohonan Anda.',
  'own-mail-done-erasure':
    'Data Anda di {company} sudah dihapus sesuai permohonan Anda. Ini surel terakhir kami mengenai hal ini; alamat Anda ikut kami lupakan.',
  'own-mail-done-restriction':
    'Mulai sekarang {company} hanya menyimpan data Anda dan tidak menggunakannya dengan cara lain, sampai Anda atau hukum menentukan lain.',
  'own-mail-done-objection': '{company} sudah mencatat keberatan Anda dan mematuhinya mulai sekarang.',
  'own-mail-refused': '{company} tidak dapat memenuhi permohonan Anda ({asked}). Alasannya:',
  'own-mail-officer': 'Penanggung jawab pelindungan data: {officer}, {officerEmail}.',
} satisfies Translation<typeof en>;
