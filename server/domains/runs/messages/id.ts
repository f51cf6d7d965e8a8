import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'run-not-found': 'Prosedur ini tidak sedang diikuti pada permintaan ini.',
  'run-exists': 'Prosedur ini sudah sedang diikuti pada permintaan ini.',
  'run-over': 'Prosedur ini sudah selesai di sini. Tidak ada yang diubah.',
  'run-newest': 'Ini sudah mengikuti versi terbaru.',
  'run-cannot-move':
    'Versi yang lebih baru tidak memiliki langkah yang kini harus dikerjakan. Tidak ada yang diubah.',
  'step-not-current':
    'Kini giliran langkah lain; mungkin rekan sudah mengerjakan yang ini. Tidak ada yang diubah.',
  'step-of-others': 'Langkah ini dikerjakan orang lain. Tidak ada yang diubah.',
  'step-answer-missing': 'Mohon jawab dahulu pertanyaan langkah ini. Tidak ada yang diubah.',
  'step-branch-missing': 'Mohon pilih salah satu jalan. Tidak ada yang diubah.',
  'step-note-missing': 'Langkah ini sedang menunggu. Mohon tuliskan dalam catatan mengapa tetap dilanjutkan.',
  'evidence-missing':
    'Langkah ini memerlukan bukti: mohon tambahkan yang masih kurang. Tidak ada yang diubah.',
  'procedure-offer-not-found': 'Prosedur ini tidak lagi ditawarkan di sini.',
  'evidence-note': 'Bukti untuk langkah “{step}”',
} satisfies Translation<typeof en>;
