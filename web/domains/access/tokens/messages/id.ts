import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const id: Translated<typeof en> = {
  'tokens.title': 'Token program',
  'tokens.text': 'Program yang bekerja dengan data Anda menunjukkan token pada setiap panggilan (API).',
  'tokens.empty': 'Belum ada token',
  'tokens.empty.text': 'Buatlah saat sebuah program memerlukannya, dengan izin secukupnya saja.',
  'tokens.add': 'Buat token',
  'tokens.name.help': 'Untuk apa token ini, agar dapat diakhiri bila sudah tidak diperlukan.',
  'tokens.everything': 'Semuanya',
  'tokens.some': 'Bagian tertentu',
  'tokens.reach': 'Yang boleh dilakukan',
  'tokens.none': 'Tidak ada',
  'tokens.read': 'Membaca',
  'tokens.write': 'Membaca dan mengubah',
  'tokens.networks': 'Diterima dari (opsional)',
  'tokens.networks.help': 'Alamat atau jaringan program. Kosong: dari mana saja.',
  'tokens.from': 'dari {places}',
  'reading.title': 'Membaca dalam jumlah besar',
  'reading.text':
    'Berapa banyak permintaan dan pelanggan berbeda yang boleh dibuka dalam satu jam. Pada angka pertama administrator diberi tahu lewat surel; di atas angka kedua tidak ada hal baru yang diberikan sampai jam itu berlalu.',
  'reading.membersTellAt': 'Orang: beri tahu pada',
  'reading.membersStopAt': 'Orang: hentikan pada',
  'reading.programsTellAt': 'Program: beri tahu pada',
  'reading.programsStopAt': 'Program: hentikan pada',
  'reading.saved': 'Batas berlaku mulai sekarang',
  'tokens.used': 'Terakhir dipakai pada {date}',
  'tokens.unused': 'Belum pernah dipakai',
  'scim.title': 'Anggota dan tim dari penyedia identitas Anda (SCIM)',
  'scim.text':
    'Penyedia identitas Anda (Okta, Microsoft Entra dan lainnya) dapat mengurus anggota dan tim di sini dengan sendirinya: yang bergabung langsung bisa masuk, yang keluar langsung ditutup aksesnya. Ia memerlukan alamat ini dan token miliknya sendiri.',
  'scim.address': 'Alamat (SCIM 2.0)',
  'scim.empty': 'Belum ada token untuk ini. Buat satu, lalu masukkan di penyedia identitas Anda.',
  'tokens.made': 'Dibuat pada {date}',
  'tokens.secret':
    'Token “{name}”. Token ini hanya ditampilkan sekali: mohon simpan di tempat yang dapat dibaca programnya.',
  'tokens.end': 'Akhiri token “{name}”',
  'tokens.ended': 'Token “{name}” sudah berakhir',
};
