import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'report-too-long':
    'Rentang waktu ini berisi terlalu banyak permintaan untuk dilihat satu per satu. Mohon pilih yang lebih pendek.',
  'period-invalid':
    'Mohon pilih periode yang mulai pada atau sebelum hari berakhirnya dan paling lama tiga tahun.',
  'zone-invalid': 'Zona waktu ini tidak ada. Mohon gunakan nama seperti Asia/Jakarta.',
  'report.sheet': 'Permintaan',
  'report.by.day': 'Hari',
  'report.by.team': 'Tim',
  'report.by.member': 'Anggota tim',
  'report.by.channel': 'Kanal',
  'report.by.label': 'Label',
  'report.by.group': 'Kelompok',
  'report.yes': 'ya',
  'report.no': 'tidak',
  'report-field-unknown':
    'Laporan ini hanya dapat dikelompokkan menurut pilihan, angka, dan tanggal. Mohon pilih isian lain.',
  'report.opened': 'Dibuka',
  'report.solved': 'Selesai',
  'report.first-answer-median': 'Balasan pertama, median (detik)',
  'report.first-answer-p90': 'Balasan pertama, sembilan dari sepuluh dalam (detik)',
  'report.solving-median': 'Penyelesaian, median (detik)',
  'report.solving-p90': 'Penyelesaian, sembilan dari sepuluh dalam (detik)',
  'report.without': 'tanpa',
  'report.total': 'Semuanya',
  'time-name': 'Nama',
  'time-hours': 'Jam',
  'time-entries': 'Catatan',
} satisfies Translation<typeof en>;
