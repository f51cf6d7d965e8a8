import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'customer-not-found': 'Tidak ada pelanggan seperti itu di ruang kerja ini.',
  'customer-merged':
    'Pelanggan ini sudah digabung dengan pelanggan lain. Buka pelanggan itu, atau pisahkan lagi.',
  'customer-erased':
    'Data pelanggan ini sudah dihapus. Angka-angkanya tetap; di sini tidak ada lagi yang dapat ditulis.',
  'customer-held':
    'Data pelanggan ini sedang ditahan, jadi tidak ada yang dihapus. Lepaskan penahanannya dulu, atau biarkan datanya.',
  'hold-not-found': 'Penahanan ini tidak ada.',
  'hold-released': 'Penahanan ini sudah dilepaskan.',
  'customer-restricted':
    'Data pelanggan ini untuk sementara hanya boleh disimpan. Petugas pelindungan data dapat mengakhirinya.',
  'restriction-not-found': 'Pemrosesan data pelanggan ini tidak sedang dibatasi.',
  'consent-not-found': 'Persetujuan ini tidak ada.',
  'consent-given': 'Pelanggan sudah menyetujui hal ini. Tidak ada yang diubah.',
  'consent-withdrawn': 'Persetujuan ini sudah ditarik.',
  'consent-missing':
    'Pelanggan belum menyetujui hal ini. Tidak ada yang dilakukan; silakan tanyakan dulu kepadanya.',
  'import-runs':
    'Impor pelanggan sedang berjalan. Tidak ada yang dihapus; silakan coba lagi setelah selesai.',
  'address-not-found': 'Pelanggan ini tidak memiliki alamat itu.',
  'address-invalid': 'Alamat ini tidak dapat dipakai. Tidak ada yang diubah.',
  'address-taken': '{address} milik pelanggan lain. Gabungkan keduanya jika memang satu orang.',
  'note-not-found': 'Tidak ada catatan seperti itu.',
  'date-not-found': 'Tidak ada tanggal seperti itu.',
  'field-not-found': 'Tidak ada kolom isian seperti itu.',
  'field-invalid': 'Nilai ini tidak sesuai: {fields}. Tidak ada yang diubah.',
  'field-without-choices': 'Kolom pilihan memerlukan sedikitnya satu pilihan.',
  'too-many-fields': 'Kolom isian paling banyak {most}.',
  'segment-not-found': 'Tidak ada segmen seperti itu.',
  'organisation-not-found': 'Tidak ada organisasi seperti itu di ruang kerja ini.',
  'domain-taken': '{domain} milik organisasi lain. Tidak ada yang diubah.',
  'domain-invalid': '“{domain}” bukan domain surel; contohnya example.com. Tidak ada yang diubah.',
  'domain-is-free-mail': 'Siapa pun dapat memiliki alamat di {domain}, jadi tidak menunjukkan organisasi.',
  'merge-not-found': 'Tidak ada penggabungan seperti itu.',
  'merge-undone': 'Penggabungan ini sudah dibatalkan.',
  'merge-stands': 'Keduanya sudah menjadi satu. Tidak ada yang diubah.',
  'merge-with-itself': 'Pelanggan tidak dapat digabung dengan dirinya sendiri.',
  'import-not-found': 'Tidak ada impor seperti itu.',
  'import-file-missing':
    'Berkas impor ini sudah tidak ada. Yang sudah dikerjakan tetap tersimpan dan dapat dibatalkan; silakan unggah lagi berkasnya.',
  'import-unreadable': 'Berkas ini tidak dapat dibaca sebagai tabel. Simpan sebagai CSV lalu coba lagi.',
  'import-not-ready':
    'Ini belum dapat dilakukan pada impor tersebut. Muat ulang halaman untuk melihat keadaannya.',
  'import-too-old': 'Impor dapat dibatalkan selama {hours} jam. Waktunya sudah lewat.',
  'mapping-incomplete': 'Sebutkan isi setiap kolom, atau lewati kolom itu.',
  'mapping-without-address':
    'Sedikitnya satu kolom harus berisi alamat: surel, telepon, WhatsApp, atau LINE.',
  'mapping-doubled': 'Dua kolom berisi hal yang sama. Lewati salah satunya.',
  'mapping-unknown-field': 'Salah satu kolom isian sudah tidak ada. Silakan pilih lagi.',
  'import-result-row': 'Baris',
  'import-result-column': 'Kolom',
  'import-result-reason': 'Alasan',
  'import-reason-email-invalid': 'Ini bukan alamat surel',
  'import-reason-phone-invalid': 'Ini bukan nomor telepon',
  'import-reason-whatsapp-invalid': 'Ini bukan nomor WhatsApp',
  'import-reason-line-invalid': 'Ini bukan ID LINE',
  'import-reason-address-missing': 'Tidak ada alamat di baris ini',
  'import-reason-addresses-of-two': 'Alamat-alamat ini milik dua pelanggan yang berbeda',
  'import-reason-repeats-row': 'Ada alamat yang sudah tertulis di baris sebelumnya',
  'import-reason-too-many-cells': 'Baris ini memiliki lebih banyak sel daripada kolom berkas',
  'import-reason-too-long': 'Teks terlalu panjang',
  'import-reason-language-unknown': 'Bahasa ini tidak dikenal',
  'import-reason-organisation-unknown': 'Tidak ada organisasi dengan nama ini',
  'import-reason-not-text': 'Teks tidak sesuai',
  'import-reason-not-number': 'Ini bukan angka',
  'import-reason-not-date': 'Ini bukan tanggal',
  'import-reason-not-yes-no': 'Ini bukan ya atau tidak',
  'import-reason-not-choice': 'Ini tidak termasuk pilihan',
  'customer-only': 'Hanya pelanggan yang sudah masuk ke portal yang dapat melakukan ini.',
} satisfies Translation<typeof en>;
