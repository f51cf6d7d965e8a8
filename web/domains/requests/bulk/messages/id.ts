import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'requests.bulk': 'Permintaan terpilih',
  'requests.bulk.chosen': '{count, plural, other {# dipilih}}',
  'requests.bulk.clear': 'Lepaskan',
  'requests.bulk.title': 'Atur “{name}”',
  'requests.bulk.commas': 'Pisahkan beberapa label dengan koma.',
  'requests.bulk.addLabels': 'Tambahkan',
  'requests.bulk.removeLabels': 'Hapus',
  'requests.bulk.look': 'Lihat perubahannya',
  'requests.bulk.changing': '{count, plural, other {# permintaan berubah}}.',
  'requests.bulk.do': '{count, plural, other {Ubah # permintaan}}',
  'requests.bulk.done': '{count, plural, other {# permintaan sudah diubah}}',
  'requests.bulk.failed': '{count, plural, other {# gagal dan tetap seperti semula.}}',
  'requests.bulk.takenBack': '{count, plural, other {# permintaan}} kembali seperti sebelumnya',
  'requests.bulk.stay.already': '{count, plural, other {# sudah seperti itu:}}',
  'requests.bulk.stay.closed': '{count, plural, other {# sudah ditutup:}}',
  'requests.bulk.stay.not-solved': '{count, plural, other {# belum selesai dan tidak dapat ditutup:}}',
  'requests.bulk.stay.put-away': '{count, plural, other {# berada di spam atau sampah:}}',
  'requests.bulk.reply': 'Balas semua',
  'requests.bulk.replyWords': 'Kata-katanya, dengan sapaan dalam bahasa setiap pelanggan',
  'requests.bulk.stay.merged': '{count, plural, other {# berada di dalam permintaan lain:}}',
  'requests.bulk.stay.fields-missing': '{count, plural, other {# masih punya isian wajib yang kosong:}}',
  'requests.bulk.stay.done-already': '{count, plural, other {# sudah selesai dan tidak dapat ditunda:}}',
};
