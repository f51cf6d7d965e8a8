import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

/** Sentences of the room providers. */
export default {
  'contract-not-found': 'Tidak ada kontrak untuk bulan ini, sehingga tidak ada yang dapat dibandingkan.',
  'month-not-shared':
    'Penyedia ini bekerja mandiri dan belum membagikan bulan ini. Penyedia dapat membagikannya; tidak ada hal lain yang diperlukan.',
  'month-not-yours':
    'Hanya penyedia sendiri yang memutuskan bulan mana yang dibagikan. Tidak ada yang diubah.',
  'provider-not-independent':
    'Hanya penyedia mandiri yang membagikan bulannya; yang ini memang sudah terlihat.',
  'corrective-action-not-found': 'Tindakan perbaikan itu tidak ada.',
  'corrective-action-done': 'Ini sudah ditandai selesai. Tidak ada yang diubah.',
  'corrective-action-open': 'Mohon tunggu sampai ini selesai; baru setelah itu dapat dinilai hasilnya.',
  'corrective-action-own': 'Hasilnya dinilai oleh pihak yang memakai jasa penyedia. Tidak ada yang diubah.',
  'provider-evidence-not-found': 'Bukti itu tidak ada.',
  'evidence-title': 'Bukti layanan oleh {name}, {month}',
  'evidence-contract':
    'Kesepakatan antara {company} dan {name}, versi {version} dari kontrak, mulai {from} sampai {until}, dibandingkan dengan kenyataannya.',
  'evidence-no-end': 'diakhiri',
  'evidence-over': 'Bulan ini sudah berakhir. Semua angka sesuai yang diketahui pada {made}.',
  'evidence-so-far': 'Bulan ini belum berakhir. Semua angka sesuai yang diketahui pada {made}.',
  'evidence-targets': 'Target',
  'evidence-target': 'Target',
  'evidence-at-least': 'Minimal',
  'evidence-figure': 'Angka',
  'evidence-interval': 'Antara',
  'evidence-count': 'Dihitung',
  'evidence-verdict': 'Hasil',
  'evidence-method':
    'Antara: selang Wilson, dengan keyakinan 95 persen. Target tercapai bila seluruh selang berada pada atau di atas kesepakatan dikurangi toleransi, dan tidak tercapai bila seluruhnya di bawah. Di antaranya belum dapat dipastikan, dan karena itu tidak ada potongan maupun tambahan.',
  'evidence-hours': 'Orang-orang penyedia bekerja selama {delivered} jam, menurut kehadiran mereka.',
  'evidence-hours-required':
    'Orang-orang penyedia bekerja selama {delivered} jam, menurut kehadiran mereka; yang disepakati {required} jam.',
  'evidence-money': 'Perhitungan biaya',
  'evidence-why': 'Alasan',
  'evidence-amount': 'Jumlah',
  'evidence-sums':
    'Biaya {fee}. Potongan menurut aturan {penalties}, yang boleh diambil paling banyak {most} persen dari biaya: {taken}. Tambahan {credits}. Yang dibayar: {due}.',
  'evidence-actions': 'Tindakan perbaikan',
  'evidence-no-actions': 'Tidak ada yang direncanakan untuk bulan ini.',
  'evidence-cause': 'Mengapa tidak tercapai',
  'evidence-action': 'Yang dilakukan',
  'evidence-owner': 'Oleh',
  'evidence-due': 'Sampai',
  'evidence-state': 'Keadaan',
  'evidence-state-open': 'sedang berjalan',
  'evidence-state-done': 'selesai, belum diperiksa',
  'evidence-state-helped': 'diperiksa: berhasil',
  'evidence-state-did-not-help': 'diperiksa: belum berhasil',
  'evidence-data': 'Data di baliknya',
  'evidence-data-text':
    'Tabel yang menyertai lembar ini memuat setiap permintaan yang dihitung, dalam {lines} baris. SHA-256-nya {hash}.',
  'evidence-measure-first-reply': 'Balasan pertama tepat waktu',
  'evidence-measure-next-reply': 'Balasan berikutnya tepat waktu',
  'evidence-measure-solving': 'Selesai tepat waktu',
  'evidence-measure-satisfaction': 'Pelanggan puas',
  'evidence-measure-quality': 'Lulus tinjauan',
  'evidence-measure-promises': 'Janji ditepati',
  'evidence-measure-hours': 'Jam kerja',
  'evidence-verdict-met': 'tercapai',
  'evidence-verdict-missed': 'tidak tercapai',
  'evidence-verdict-unsure': 'belum dapat dipastikan',
  'evidence-because-no-rule': 'Tidak tercapai; kontrak tidak menyebut potongan.',
  'evidence-because-unsure': 'Belum dapat dipastikan, jadi tanpa potongan.',
  'evidence-because-met': 'Tercapai, jadi tanpa potongan.',
  'evidence-because-above': 'Seluruh selang berada pada atau di atas {at}: ada tambahan.',
  'evidence-because-step': 'Angkanya di bawah batas {at}.',
  'evidence-because-points': 'Kurang {lacking} poin dari {at}.',
  'evidence-because-no-step': 'Tidak tercapai, tetapi tidak di bawah batas mana pun dalam kontrak.',
} satisfies Translation<typeof en>;
