import { customer, give, note, staff, type Theme, thanks } from '../play/story.ts';

/** Another address, colour or size, as long as nothing is packed. */
export const changedOrders: Theme = {
  name: 'changed-orders',
  team: 'Layanan',
  labels: ['ubah pesanan'],
  weeks: [1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2],
  items: {
    id: ['taplak', 'selendang', 'sarung bantal', 'kain panjang'],
    th: ['ผ้าปูโต๊ะ', 'ปลอกหมอน'],
    en: ['tablecloth', 'napkins'],
  },
  scripts: [
    {
      language: 'id',
      subject: '{Ganti alamat|Ubah alamat kirim} <order>',
      steps: [
        customer(
          '{Tolong alamat <order> diganti|Alamat pengiriman <order> salah}, {seharusnya|kirim saja} ke <street>, <city>. {Yang lama alamat kos saya dulu|Saya baru pindah}. {Masih sempat?|Semoga belum dikirim.}',
        ),
        staff(
          '{Masih sempat|Sempat}, <short>. Alamat <order> {sudah saya ubah|sekarang} menjadi <street>, <city>. {Paket berangkat besok|Labelnya sudah dicetak ulang}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Ganti warna <item> jadi <colour>',
      steps: [
        customer(
          'Kak, <item> di <order> {bisa diganti|mau saya ganti} ke warna <colour>? {Setelah dipikir lebih cocok dengan gorden|Ibu saya maunya itu 😅}. {Kalau ada selisih harga tidak apa-apa|Kalau sudah dikemas ya sudah}.',
        ),
        note('@Adi <order> {sudah dikemas?|belum turun ke meja bungkus?} Minta <item> <colour>.'),
        staff(
          '{Bisa|Kebetulan masih bisa}, <short>. <item> di <order> {kami tukar ke|menjadi} <colour>, {harganya sama|tanpa biaya}. {Dikirim sesuai jadwal|Berangkat <soonday>}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Gabung pengiriman <order> dan <other>',
      priority: 'low',
      steps: [
        customer(
          'Saya punya dua pesanan, <order> dan <other>. {Bisa digabung jadi satu paket biar hemat ongkir?|Tolong dikirim bersama ya.} {Yang kedua isinya cuma <item>.|}',
        ),
        give('Gudang'),
        staff(
          '{Sudah kami gabung|Bisa, kami gabung}: <order> dan <other> berangkat satu kardus. {Selisih ongkirnya kami kembalikan|Kelebihan ongkir masuk sebagai saldo}, <short>.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: '{Tambah kartu ucapan|Bungkus kado} untuk <order>',
      steps: [
        customer(
          'Pesanan <order> itu hadiah untuk <event>. {Bisa dibungkus kado?|Bisa disertai kartu ucapan?} Tulisannya: “{Selamat menempuh hidup baru|Selamat ulang tahun, sehat selalu|Semoga rumahnya penuh berkah}, dari <name>”. {Nota harganya jangan dimasukkan ya.|}',
        ),
        staff(
          '{Dengan senang hati|Tentu bisa}, <short>. {Kartunya kami tulis tangan|Kami bungkus kertas batik dan pita}, {tanpa nota harga di dalam|nota kami kirim lewat email saja}. Semoga acaranya lancar!',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'ขอเปลี่ยน{สี|ที่อยู่จัดส่ง}ก่อนส่ง <order>',
      steps: [
        customer(
          '{ขอเปลี่ยน<item>ใน <order> เป็น<colour>|รบกวนเปลี่ยนที่อยู่ของ <order> เป็น<street>}ก่อนส่งได้ไหม<q> {เพิ่งสั่งไปเมื่อเช้า|ถ้าแพ็กแล้วไม่เป็นไร}<p>',
        ),
        staff('{ยังไม่ได้แพ็ก|ทันพอดี}<Sp> แก้ไข <order> ให้เรียบร้อยแล้ว {ไม่มีค่าใช้จ่ายเพิ่ม|จะจัดส่งตามกำหนดเดิม}<Sn>'),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'Change {the address|delivery address} for <order>',
      steps: [
        customer(
          '{I have just moved|I noticed a mistake}: could <order> go to <street>, <city> instead? {I hope it is not packed yet|Sorry for the trouble}. {Phone number stays the same.|}',
        ),
        staff(
          '{You wrote in time|No trouble at all}. <order> now goes to <street>, <city> and {leaves tomorrow|keeps its place in the queue}.',
        ),
        thanks,
      ],
    },
  ],
};
