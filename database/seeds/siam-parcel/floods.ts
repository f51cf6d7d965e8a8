import { customer, note, staff, type Theme, thanks } from '../play/story.ts';

/** Two weeks of floods in and around Bangkok. */
export const floods: Theme = {
  name: 'floods',
  team: 'ปฏิบัติการ',
  labels: ['น้ำท่วม'],
  weeks: [0, 0, 0.6, 6, 5, 1.4, 0.2, 0, 0],
  items: {
    th: ['ยา', 'อาหารแห้ง', 'เอกสาร', 'อุปกรณ์ไฟฟ้า'],
    id: ['kain', 'kerajinan'],
    en: ['medicine', 'documents'],
  },
  scripts: [
    {
      language: 'th',
      subject: 'น้ำท่วม {พัสดุ <order> จะมาส่งได้ไหม|ส่งของถึงไหม <order>}',
      steps: [
        customer(
          '{แถว<street>น้ำท่วมสูง|ซอยน้ำท่วมถึงเข่า}<p> พัสดุ <order> เป็น<item> {ยังจะมาส่งไหม<q>|ขอเลื่อนได้ไหม<q>|ให้ไปรับเองที่สาขาได้ไหม<q>} {กลัวของเปียก|เป็นห่วงคนขับด้วย}<p>',
        ),
        staff(
          'ขอบคุณที่เป็นห่วง{กัน|คนขับ}<Sp> พัสดุ <order> {เก็บไว้ชั้นสองของสาขา<branch> ปลอดภัยแห้งสนิท|อยู่ที่ศูนย์<branch>ซึ่งน้ำไม่ท่วม}<Sp> {จะนำส่งทันทีที่น้ำลด|เลื่อนให้โดยไม่มีค่าใช้จ่าย} หรือรับเองที่สาขาได้ทุกวันจนถึง<clock><Sp> ขอให้<you>ปลอดภัย<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'ของ{เปียก|เสียหาย}จากน้ำท่วม <order>',
      priority: 'high',
      labels: ['เคลม'],
      steps: [
        customer(
          'พัสดุ <order> มาถึงแล้วแต่กล่อง{เปียกทั้งใบ|ยุ่ยหมด}<p> <item>ข้างใน{ใช้ไม่ได้แล้ว|เสียหายบางส่วน} มูลค่า <amount> {เคลมได้ไหม<q>|ต้องทำอย่างไร<q>}',
          'dented',
        ),
        note(
          '@วิภา เคลมน้ำท่วมอีกราย <order> {<amount>|สาขา<branch>} {จ่ายตามประกาศพิเศษไหม|ใช้วงเงินช่วยเหลือได้หรือเปล่า}',
        ),
        staff(
          'เสียใจด้วยจริง ๆ<Sp> ช่วงน้ำท่วม Siam Parcel ชดเชยเต็มมูลค่าโดยไม่ต้องรอพิสูจน์<Sp> {รบกวนส่งเลขบัญชี|ขอรูปหน้าบัญชี} <amount> จะเข้าภายใน<soon><Sp>',
        ),
        customer('{เลขบัญชีส่งให้แล้ว|ส่งข้อมูลแล้ว}<p> {ขอบคุณที่ดูแลกันในเวลานี้|ซาบซึ้งมาก|ไม่คิดว่าจะเร็วแบบนี้}<n>'),
        staff(
          '{โอนแล้ว<Sp>|เรียบร้อยแล้ว<Sp>} <amount> สำหรับ <order> {ขอให้บ้านแห้งไว ๆ|ขอให้ทุกอย่างกลับมาปกติเร็ว ๆ}<Sn>',
        ),
      ],
    },
    {
      language: 'th',
      subject: 'มาที่เคาน์เตอร์: {รับพัสดุเองเพราะน้ำท่วม|มาที่สาขา<branch>} <order>',
      channel: 'visit',
      steps: [
        customer(
          'คุณ<name> มาที่สาขา<branch>เพื่อรับ <order> {เดินลุยน้ำมา|มากับเรือของเพื่อนบ้าน} {ของยังอยู่บนรถ ออกไปแล้วกลับไม่ได้|หาของพบในห้องชั้นสอง}',
        ),
        staff(
          '{มอบพัสดุให้แล้ว|พบพัสดุ <order> และส่งมอบแล้ว}<Sp> {ห่อพลาสติกให้อีกชั้น|เลี้ยงกาแฟร้อนหนึ่งแก้ว}<Sp> เดินทางกลับปลอดภัย<Sn> <you>',
        ),
      ],
    },
    {
      language: 'en',
      subject: 'Flood: can <order> {still be delivered|wait}?',
      steps: [
        customer(
          'The water in {our street|front of <street>} is knee-deep. {Please hold <order>|Will <order> with <item> be delivered?} {I can collect it in <branch> if that is easier.|Please do not send a rider through this.}',
        ),
        staff(
          'Thank you for thinking of our riders. <order> lies {dry on the first floor in <branch>|safely in <branch>}. {We deliver as soon as the road is open|You can collect it until <clock>}; holding it costs nothing.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Banjir Bangkok: {kiriman <count> paket kami|kabar <order>}?',
      steps: [
        customer(
          'Kami dengar Bangkok banjir. {Bagaimana|Mohon kabar} {<count> paket <shop> yang sedang jalan|paket <order>}? {Pembeli mulai bertanya.|Isinya <item>, tidak tahan air.}',
        ),
        staff(
          'Terima kasih sudah menanyakan. {Semua paket|Paket <order>} {tersimpan kering di lantai dua <branch>|aman di <branch>}. Pengantaran ke daerah banjir {tertunda tiga sampai empat hari|mulai lagi <soon>}. {Daftar lengkapnya kami kirim tiap sore|Kerusakan karena banjir kami ganti penuh}.',
        ),
        thanks,
      ],
    },
  ],
};
