/** Kalimat ruang pesanan. */
export default {
  'order-not-found': 'Pesanan ini tidak ada.',
  'product-not-found': 'Produk ini tidak ada.',
  'currency-unknown':
    'Tidak ada mata uang dengan kode ini. Mohon gunakan tiga huruf, misalnya IDR atau THB. Tidak ada yang diubah.',
  'currency-rate-not-found': 'Tidak ada kurs untuk mata uang dan hari ini.',
  'rate-of-own-currency':
    'Ini mata uang perusahaan Anda sendiri, jadi tidak perlu kurs. Tidak ada yang diubah.',
  'shop-not-found': 'Toko ini tidak ada.',
  'shop-hook-not-found': 'Tidak ada yang terhubung di alamat ini.',
  'shop-secret-missing':
    'Shopify menandatangani dengan kuncinya sendiri. Mohon salin dari Settings, Notifications, Webhooks di sana. Tidak ada yang dihubungkan.',
  'delivery-not-kept': 'Ini belum dapat disimpan saat ini. Mohon kirim lagi satu menit lagi.',
  'order-import-runs':
    'Impor pesanan sedang berjalan. Tidak ada yang dihapus; mohon coba lagi setelah selesai.',
  'order-mapping-doubled':
    'Dua kolom berisi hal yang sama, atau ada kolom yang kurang. Mohon pilih setiap hal satu kali.',
  'order-mapping-without-id': 'Mohon tunjukkan kolom nomor pesanan: dengan itu pesanan dikenali kembali.',
  'order-mapping-without-orderedAt': 'Mohon tunjukkan kolom tanggal pesanan.',
  'order-mapping-without-total': 'Mohon tunjukkan kolom total.',
  'order-import-head-row': 'Baris',
  'order-import-head-column': 'Kolom',
  'order-import-head-reason': 'Mengapa tidak diambil',
  'order-import-reason-id-missing': 'Tidak ada nomor pesanan',
  'order-import-reason-id-twice': 'Nomor pesanan yang sama ada di baris sebelumnya',
  'order-import-reason-date-missing': 'Tidak ada tanggal pesanan',
  'order-import-reason-date-invalid': 'Ini bukan tanggal',
  'order-import-reason-date-far': 'Tanggal ini terlalu jauh',
  'order-import-reason-dates-disordered': 'Tanggal ini sebelum pesanan',
  'order-import-reason-currency-unknown': 'Mata uang ini tidak ada',
  'order-import-reason-total-missing': 'Tidak ada total',
  'order-import-reason-amount-invalid': 'Ini bukan jumlah uang',
  'order-import-reason-amount-negative': 'Jumlah ini di bawah nol',
  'order-import-reason-refund-too-large': 'Yang dikembalikan lebih banyak daripada yang dibayar',
  'order-import-reason-email-invalid': 'Ini bukan alamat surel',
  'order-import-reason-quantity-invalid': 'Ini bukan jumlah barang',
  'order-import-reason-too-long': 'Ini terlalu panjang',
  'order-import-reason-too-many-cells': 'Baris ini berisi lebih banyak sel daripada judul kolom',
  'order-import-kept-known-before': 'Pesanan ini sudah dikenal sebelum impor ini, yang hanya mengubahnya.',
  'order-import-kept-changed-since': 'Pesanan ini diubah setelah impor ini.',
  'order-import-kept-built-on': 'Pelanggan sudah ditanya tentangnya, atau ada pengembalian dana padanya.',
  'shop-call-not-found': 'Panggilan yang ditolak itu tidak ada, atau sudah diterima sementara itu.',
};
