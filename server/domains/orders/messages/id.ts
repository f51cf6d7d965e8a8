/** Kalimat ruang pesanan. */
export default {
  'order-not-found': 'Pesanan ini tidak ada.',
  'product-not-found': 'Produk ini tidak ada.',
  'currency-unknown':
    'Tidak ada mata uang dengan kode ini. Mohon gunakan tiga huruf, misalnya IDR atau THB. Tidak ada yang diubah.',
};
