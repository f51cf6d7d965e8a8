export default {
  'call-not-found': 'Panggilan ini tidak ada, atau Anda tidak boleh melihatnya.',
  'call-back-not-found': 'Tidak ada lagi yang menunggu telepon balik ini.',
  'recording-not-found': 'Rekaman panggilan ini sudah tidak ada, atau tidak boleh didengar di sini.',
  'caller-unknown': 'Mohon sebutkan siapa orangnya: pelanggan atau nomor telepon.',
  'wrap-up-code-unknown': 'Kode penutup ini tidak ada. Mohon pilih dari daftar.',
  'phone-line-missing':
    'Anda belum punya saluran telepon. Pengelola telepon dapat memberikannya di pengaturan.',
  'phone-line-taken': 'Saluran ini sudah dipakai orang lain. Tidak ada yang diubah.',
  'exchange-dials-not':
    'Sentral ini hanya melaporkan panggilan dan tidak dapat menelepon. Mohon telepon secara manual.',
  'exchange-refused': 'Sentral tidak melakukan panggilan: {words}',
  'call-back-subject': 'Panggilan tidak terjawab: mohon telepon balik',
  'call-back-body': '{number} menelepon, dan tidak ada yang sempat menjawab.',
  'call-back-body-line': '{number} menelepon {line}, dan tidak ada yang sempat menjawab.',
  'call-back-promise': 'Kami menelepon balik',
  'wrap-up-answered': 'Terjawab',
  'wrap-up-call-again': 'Telepon lagi nanti',
  'wrap-up-wrong-number': 'Salah sambung',
  'wrap-up-complaint': 'Keluhan',
  'wrap-up-no-answer': 'Tidak diangkat',
};
