import { customer, note, staff, type Theme } from '../play/story.ts';

/** Thanks, memories, and small wishes. */
export const praise: Theme = {
  name: 'praise',
  team: 'Layanan',
  labels: ['pujian'],
  priority: 'low',
  weeks: [0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.7, 0.6, 0.6],
  items: {
    id: ['taplaknya', 'piringnya', 'selendangnya'],
    th: ['ผ้าปูโต๊ะ', 'ชุดจาน'],
    en: ['tablecloth', 'bowls', 'shawl'],
  },
  scripts: [
    {
      language: 'id',
      subject: '{Terima kasih|Cuma mau bilang terima kasih}, <order>',
      steps: [
        customer(
          '{Tidak ada keluhan|Cuma mau bilang}: <item> {cantik sekali|bikin meja kami hidup|dipuji semua tamu} waktu <event>. {Ibu saya sampai menangis|Banyak yang tanya beli di mana}. {Salam untuk yang membungkus, rapi sekali|Kartu tulisan tangannya manis}.',
        ),
        note(
          '{Buat dibaca bareng Sabtu pagi.|@Adi salam dari <city> untuk gudang!|@Sari yang ini bagus untuk papan di dapur.}',
        ),
        staff(
          '{Pesan seperti ini menghangatkan hari kami|Wah, terima kasih}, <short>! {Salamnya sudah saya sampaikan ke gudang|Adi di gudang tersenyum membacanya}. {Semoga berkah untuk <event>|Kapan-kapan mampir ke Bandung ya}.',
        ),
      ],
    },
    {
      language: 'id',
      subject: '{Usul|Saran} kecil untuk Toko Rina',
      labels: ['usul'],
      steps: [
        customer(
          '{Saya suka <item>|Sudah tiga kali belanja}, boleh usul? {Bungkusnya kurangi plastik|Bikin ukuran taplak untuk meja kecil|Foto di situs ditambah penggaris} dong, {biar ramah lingkungan|biar tidak salah kira ukuran|banyak anak kos yang mau}. {Selebihnya sudah bagus.|}',
        ),
        staff(
          'Usulnya bagus, <short>. {Saya bawa ke rapat Sabtu|Sudah saya catat untuk tim}, {dan saya kabari kalau terlaksana|sebagian memang sedang kami coba}. Terima kasih sudah ikut memikirkan kami.',
        ),
      ],
    },
    {
      language: 'th',
      subject: 'ชอบ<item>มาก{เลย|จริง ๆ}',
      steps: [
        customer(
          '{แค่อยากบอกว่า|ไม่มีปัญหาอะไร}<p> <item>{สวยมาก|ถูกใจทุกคนใน<event>} {แพ็กมาดี|ส่งไวกว่าที่คิด} {จะกลับมาซื้ออีกแน่นอน|ขอบคุณทีมงานทุกคน}<n>',
        ),
        staff('{อ่านแล้วชื่นใจมาก|ดีใจมากเลย}<Sp> {จะส่งต่อคำชมให้ทีมแพ็กของ|ขอให้<event>เต็มไปด้วยความสุข}<Sn>'),
      ],
    },
    {
      language: 'en',
      subject: 'A {small |}thank you',
      steps: [
        customer(
          'No complaint, just joy: the <item> {made <event> special|looks wonderful on our table in <city>}. {Everybody asked where it came from|My mother wants one too}. {Please thank whoever packed it so carefully.|The handwritten card was a lovely touch.}',
        ),
        staff(
          '{You have made our day|This went straight to the kitchen wall}. {The warehouse says hello|I passed your thanks on to Adi, who packed it}. {We hope to see you again|Enjoy the <item>}!',
        ),
      ],
    },
  ],
};
