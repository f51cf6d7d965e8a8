import { customer, staff, type Theme, trash } from '../play/story.ts';

/** Letters that look for somebody else. */
export const stray: Theme = {
  name: 'stray',
  team: 'Layanan',
  labels: ['lain-lain'],
  priority: 'low',
  weeks: [0.25, 0.25, 0.25, 0.3, 0.3, 0.3, 0.6, 0.6, 0.4],
  items: {},
  scripts: [
    {
      language: 'id',
      subject: 'Lamaran {kerja|magang} {bagian gudang|admin|desain}',
      steps: [
        customer(
          'Perkenalkan, saya <name> dari <city>, {lulusan SMK tata busana|mahasiswa semester akhir|berpengalaman dua tahun di toko daring}. {Apakah sedang ada lowongan?|Ingin melamar di Toko Rina.} {CV dapat saya kirim|Siap ditempatkan di Bandung}.',
        ),
        staff(
          'Terima kasih atas minatnya, <short>. {Saat ini belum ada lowongan|Lowongan kami buka lagi bulan Januari}; {data <short> kami simpan dengan izin|kabar lowongan kami umumkan di situs}. Semoga sukses.',
        ),
      ],
    },
    {
      language: 'id',
      subject: 'Undangan {bazar|pameran} UMKM di <city>',
      once: true,
      steps: [
        customer(
          'Kami panitia bazar di <city> mengundang Toko Rina membuka stan. Biaya sewa <amount>, tempat terbatas, mohon konfirmasi hari ini juga.',
        ),
        trash,
      ],
    },
    {
      language: 'en',
      subject: 'Photos for {our magazine|a blog post}',
      steps: [
        customer(
          'I write about craft for a small magazine in <city> and would love to {show your workshop|use two of your photos}. {Whom may I ask?|Could somebody answer three questions?}',
        ),
        staff(
          '{What a kind idea|Gladly}. {Please send the questions here, Sari will answer them|You may use the photos on our press page with our name}. {Our workshop is open to visitors on Saturdays.|}',
        ),
      ],
    },
  ],
};
