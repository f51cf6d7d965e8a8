import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

/** Sentences of the room quality. */
export default {
  'politeness.no-greeting': 'Sapaan di awal membuat balasan lebih hangat.',
  'politeness.no-thanks': 'Ucapan terima kasih, atau maaf bila ada yang keliru, akan dihargai.',
  'politeness.no-address': 'Sapalah pelanggan dengan Bapak, Ibu, Kak, atau Anda.',
  'politeness.no-particle': 'Satu partikel sopan belum ada: “ครับ” atau “ค่ะ”.',
  'politeness.informal-address': 'Sapaan ini untuk teman dekat; mohon pilih yang sopan.',
  'politeness.order':
    '“Could you please …” terdengar lebih ramah daripada kalimat yang dimulai dengan “please”.',
  'politeness.direct-start': 'Kalimat yang dimulai dengan “so”, “but”, atau “and” bisa terdengar ketus.',
  'politeness.na-kha': 'Ejaan “นะค่ะ” yang benar adalah “นะคะ”.',
  'politeness.question-kha': 'Pertanyaan diakhiri “คะ”, bukan “ค่ะ”.',
  'politeness.statement-kha': 'Pernyataan diakhiri “ค่ะ”, bukan “คะ”.',
  'politeness.mixed-particles': 'Teks ini memakai “ครับ” dan “ค่ะ” sekaligus; mohon pilih salah satu.',
  'card-not-found': 'Kartu nilai itu tidak ada.',
  'card-changed':
    'Kartu nilai ini sudah diubah orang lain. Tidak ada yang berubah; silakan lihat versi terbaru.',
  'card-not-in-use': 'Kartu nilai ini tidak dipakai lagi. Silakan pilih yang lain.',
  'plan-not-found': 'Rencana itu tidak ada.',
  'review-not-found': 'Tidak ada tinjauan seperti itu untuk Anda.',
  'review-given': 'Tinjauan ini sudah diserahkan dan berlaku. Tidak ada yang berubah.',
  'review-exists': 'Permintaan ini sudah atau sedang ditinjau dengan kartu nilai ini.',
  'scores-invalid': 'Beberapa kriteria belum punya nilai yang cocok. Silakan periksa: {fields}.',
  'nobody-to-review':
    'Tidak ada yang dapat meninjau ini: para peninjau ikut menanganinya, atau tidak boleh melihatnya.',
  'nobody-answered':
    'Permintaan ini belum ditangani siapa pun, jadi belum ada pekerjaan yang dapat ditinjau.',
  'result-not-found': 'Hasil itu tidak ada, atau belum boleh dibaca.',
  'appeal-exists': 'Anda sudah mengajukan keberatan atas hasil ini. Tidak ada yang berubah.',
  'appeal-not-found': 'Pengajuan itu tidak ada.',
  'appeal-decided': 'Pengajuan ini sudah diputuskan. Tidak ada yang berubah.',
  'appeal-of-own': 'Ini harus diputuskan orang lain: ini menyangkut pekerjaan atau tinjauan Anda sendiri.',
  'calibration-not-found': 'Sesi kalibrasi itu tidak ada.',
  'session-revealed': 'Nilai sesi ini sudah ditampilkan. Tidak ada yang berubah.',
  'session-closed': 'Ini dapat dilakukan setelah nilai sesi ditampilkan.',
  'reviewer-unfit':
    'Pilih paling sedikit dua orang yang boleh meninjau, boleh melihat permintaan ini, dan tidak menanganinya.',
  'record-closed': 'Sebutkan alasannya dulu. Orang yang bersangkutan juga akan membacanya.',
  'trait-of-nobody': 'Sebutkan satu anggota atau satu tim.',
  'experience-not-found': 'Tidak ada pengalaman Anda seperti itu di jurnal.',
  'experience-is-idea': 'Ini sudah menjadi ide. Tidak ada yang diubah.',
  'experience-without-lesson': 'Tuliskan dahulu apa yang sebaiknya kita petik.',
  'visitor-unfit': 'Orang ini tidak berhak menilai kunjungan. Silakan pilih orang lain.',
  'visit-not-found': 'Tidak ada kunjungan Anda seperti itu.',
  'visit-mail-incomplete':
    'Untuk surel, pilih pengirim dan tujuannya, lalu tulis perihal dan isi dalam bahasanya.',
  'visit-not-by-mail':
    'Hanya kunjungan lewat surel yang dikirim oleh program. Lakukan sendiri kunjungan ini.',
  'visit-sent': 'Kunjungan ini sudah dimulai. Tidak ada yang diubah.',
  'visit-by-mail': 'Permintaan dari kunjungan lewat surel ditemukan dengan sendirinya.',
  'visit-judged': 'Kunjungan ini sudah dinilai dan tetap berlaku. Tidak ada yang diubah.',
  'visit-not-begun':
    'Lakukan kunjungannya dahulu: kirim surelnya, atau sebutkan permintaan yang dihasilkannya.',
  'visit-label': 'kunjungan rahasia',
} satisfies Translation<typeof en>;
