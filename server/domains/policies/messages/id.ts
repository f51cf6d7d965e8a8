/** Kalimat dari ruang policies. */
export default {
  'policy-not-found': 'Kebijakan ini tidak ada.',
  'policy-version-not-found': 'Versi kebijakan ini tidak ada.',
  'policy-link-not-found': 'Tautan ini tidak berlaku lagi. Mohon minta tautan baru kepada pemberinya.',
  'clause-not-found': 'Butir ini tidak ada dalam kebijakan.',
  'proposal-not-found': 'Usulan ini tidak ada.',
  'proposal-answered': 'Usulan ini sudah dijawab. Tidak ada yang diubah.',
  'policy-changed': 'Orang lain sudah menyimpan kebijakan ini. Muat ulang; kata-kata Anda masih ada di sini.',
  'policy-incomplete': 'Kebijakan ini belum lengkap. Mohon perbaiki yang ditandai; draf tetap tersimpan.',
  'policy-unchanged': 'Tidak ada yang berbeda dari versi yang berlaku. Tidak ada yang diterbitkan.',
  'policy-retired': 'Kebijakan ini tidak dipakai lagi. Pakai kembali sebelum mengubahnya.',
  'policy-owner-cannot': 'Mohon pilih orang yang boleh menulis kebijakan. Tidak ada yang diubah.',
  'policy-not-asked': 'Belum ada yang meminta persetujuan untuk draf ini. Tidak ada yang diubah.',
  'policy-needs-second':
    'Anda ikut menulis draf ini, jadi orang kedua yang menyetujuinya. Draf menunggu; tidak ada yang diterbitkan.',
  'policy-not-for-investors': 'Kebijakan ini tidak diterbitkan untuk investor. Tautan tidak dibuat.',
};
