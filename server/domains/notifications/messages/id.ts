export default {
  'news-somebody': 'Seseorang',
  'news-assigned': '{name} menugaskan permintaan kepada Anda',
  'news-mentioned': '{name} menyebut Anda',
  'news-answered': 'Pelanggan menulis lagi',
  'news-side-answered': 'Ada jawaban di percakapan samping',
  'news-check-asked': '{name} meminta Anda memeriksa draf',
  'news-draft-checked': '{name} sudah memeriksa draf Anda',
  'news-delivery-failed': 'Balasan Anda tidak dapat dikirim',
  'digest-subject': 'Sapa: {count} hal untuk dibaca',
  'digest-hello': 'Halo, inilah yang terjadi sejak terakhir Anda membuka Sapa:',
  'digest-more': 'Dan {count} lagi, yang dapat Anda lihat di Sapa.',
  'digest-why': 'Anda menerima surel ini karena Anda memilihnya. Anda dapat mengubahnya di sini: {link}',
};
