import type { Translation } from '../../../platform/translation.ts';
import type en from './en.ts';

/** Sentences of the room ideas. */
export default {
  'idea-not-found': 'Ide ini tidak ada.',
  'idea-board-not-found':
    'Di sini tidak ada papan ide. Kata-kata Anda tidak terkirim; silakan menulis kepada kami saja.',
  'idea-owner-cannot':
    'Orang ini tidak boleh menjawab ide. Silakan pilih seseorang yang memimpin. Tidak ada yang diubah.',
  'idea-answer-missing': 'Silakan tulis jawabannya, setidaknya dalam satu bahasa. Tidak ada yang dikirim.',
  'idea-is-duplicate':
    'Ide ini sama isinya dengan ide lain. Silakan buka ide itu dan lanjutkan di sana. Tidak ada yang diubah.',
  'idea-is-carried-out': 'Ide ini sudah dilaksanakan. Tidak ada yang diubah.',
  'idea-is-there': 'Keadaan ide ini sudah demikian. Tidak ada yang diubah.',
  'idea-is-answered': 'Ide ini sudah dijawab. Tidak ada yang diubah.',
  'idea-no-duplicate': 'Ide ini berdiri sendiri. Tidak ada yang diubah.',
  'ideas-apart': 'Hanya dua ide berbeda dari papan yang sama dapat disatukan. Tidak ada yang diubah.',
  'idea-report-subject': 'Kabar tentang ide Anda: {title}',
  'idea-report-planned':
    'Anda pernah mengusulkan “{title}”. Kami sudah mempelajarinya dan berencana melakukannya:',
  'idea-report-declined':
    'Anda pernah mengusulkan “{title}”. Kami sudah mempelajarinya dengan saksama dan tidak akan melakukannya:',
  'idea-report-carried-out': 'Anda pernah mengusulkan “{title}”. Sekarang sudah terlaksana:',
  'idea-report-thanks':
    'Terima kasih sudah menyampaikannya. Pandangan Anda membuat kami lebih baik.\n{company}',
} satisfies Translation<typeof en>;
