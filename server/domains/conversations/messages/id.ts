import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'conversation-not-found': 'Percakapan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'message-not-found': 'Pesan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'message-empty': 'Belum ada yang dapat dikirim. Silakan tulis sesuatu atau tambahkan berkas.',
  'message-left': 'Balasan ini sudah terkirim dan tidak dapat ditarik lagi. Anda dapat mengirim ralat.',
  'draft-newer':
    'Anda sudah menulis lagi di jendela lain. Konsep yang lebih baru itu disimpan; silakan muat dulu.',
  'draft-changed':
    'Draf ini ditulis lagi sejak Anda membacanya. Silakan baca sekali lagi; tidak ada yang diubah.',
  'redaction-not-found': 'Kata-kata ini tidak ada dalam pesan. Tidak ada yang diubah.',
  'message-leaving':
    'Sebuah balasan masih dalam pengiriman. Silakan coba lagi beberapa detik lagi; tidak ada yang diubah.',
  'split-leaves-nothing': 'Harus ada yang tersisa: sisakan setidaknya satu pesan.',
  'conversation-merged': 'Salah satunya sudah digabungkan.',
  'requester-needed': 'Pihak yang meminta tidak dapat dikeluarkan. Silakan pilih peminta lain dulu.',
  'own-draft': 'Draf ini milik Anda sendiri. Silakan minta rekan untuk memeriksanya.',
  'draft-stands':
    'Anda sudah mulai menulis di sini, dan tulisan itu tersimpan. Silakan kirim atau buang dahulu.',
  'draft-not-found': 'Draf ini tidak lagi dibagikan. Mungkin sudah dikirim.',
  'newer-messages':
    'Ada yang menulis pada permintaan ini saat Anda menulis. Belum ada yang terkirim dan tulisan Anda tersimpan; silakan lihat pesan baru dahulu.',
  'no-language-model':
    'Instalasi ini belum memiliki model bahasa. Pengelolanya dapat menetapkannya di pengaturan lingkungan.',
  'translation-failed':
    'Terjemahan tidak berhasil, atau ada angka yang akan hilang. Tidak ada yang diubah; silakan coba lagi atau tulis sendiri.',
} satisfies Translation<typeof en>;
