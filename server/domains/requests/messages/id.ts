import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'request-not-found': 'Permintaan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'view-not-found': 'Tampilan ini tidak ada, atau bukan milik Anda.',
  'close-needs-solution': 'Hanya permintaan yang sudah selesai yang dapat ditutup. Silakan selesaikan dulu.',
  'snooze-in-the-past': 'Silakan pilih waktu yang belum lewat.',
  'topic-not-found': 'Topik ini tidak ada. Tidak ada yang diubah.',
  'side-no-recipient': 'Silakan isi sedikitnya satu alamat tujuan.',
  'canned-reply-not-found': 'Balasan siap pakai ini tidak ada, atau bukan milik Anda.',
  'macro-not-found': 'Makro ini tidak ada, atau bukan milik Anda.',
  'macro-use-not-found': 'Makro ini sudah diurungkan, atau diterapkan oleh orang lain.',
  'placeholder-unknown':
    'Sapa tidak mengenal {names}. Belum ada yang disimpan; silakan pilih dari daftar isian.',
  'shortcut-taken': 'Pintasan ini sudah dipakai balasan siap pakai lain. Silakan pilih yang lain.',
} satisfies Translation<typeof en>;
