import type { Translated } from '../../../platform/messages/text.tsx';
import type { en } from './en.ts';

/** Kalimat dari halaman acknowledgements. */
export const id: Translated<typeof en> = {
  'readings.mine': 'Untuk dibaca dan ditandatangani',
  'readings.title': 'Siapa yang sudah menandatangani',
  'readings.none': 'Tidak ada yang perlu Anda tanda tangani',
  'readings.none.text':
    'Bila ada kebijakan yang perlu tanda tangan Anda, akan muncul di sini dan di beranda.',
  'readings.column.policy': 'Kebijakan',
  'readings.column.state': 'Keadaan',
  'readings.column.member': 'Anggota tim',
  'readings.state.late': 'Terlambat',
  'readings.state.open': 'Belum',
  'readings.state.signed': 'Sudah',
  'readings.empty.late': 'Tidak ada yang terlambat',
  'readings.empty.open': 'Tidak ada yang diminta',
  'readings.empty.signed': 'Belum ada yang menandatangani',
  'readings.due': 'Tanda tangani paling lambat {date}',
  'readings.late': 'Jatuh tempo {date}',
  'readings.signed': 'Anda sudah menandatangani. Terima kasih',
  'readings.signed.on': 'Ditandatangani {date}',
  'readings.signed.as': 'Ditandatangani sebagai {name}, {date}',
  'readings.sign.title': 'Baca dan tanda tangani',
  'readings.sign.text':
    'Dengan menandatangani, Anda menyatakan sudah membaca versi {version} dan akan bekerja menurutnya.',
  'readings.sign.name': 'Nama Anda',
  'readings.sign.name.help': 'Tulis lengkap: {name}',
  'readings.sign': 'Tanda tangani',
  'readings.quiz.text':
    'Lebih dahulu beberapa pertanyaan. {percent} % harus benar; boleh dicoba berkali-kali.',
  'readings.quiz.many': '(lebih dari satu)',
  'readings.quiz.answer': 'Jawab',
  'readings.quiz.again': '{right} dari {of} benar. Lihat jawaban yang benar di bawah, lalu coba lagi.',
  'readings.quiz.right': 'Yang benar: {right}.',
  'readings.quiz.clause': 'Butir {number}',
};
