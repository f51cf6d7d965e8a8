import { customer, note, staff, type Theme, thanks } from '../play/story.ts';

/** Vans that were to come and did not, and dates for new ones. */
export const pickups: Theme = {
  name: 'pickups',
  team: 'ปฏิบัติการ',
  labels: ['นัดรับพัสดุ'],
  weeks: [1.2, 1.2, 1.2, 1, 1.1, 1.2, 1.3, 1.3, 1.4],
  items: { th: ['กล่อง', 'ถุง'], id: ['karton'], en: ['boxes'] },
  scripts: [
    {
      language: 'th',
      subject: '{รถไม่มารับพัสดุ|นัดรับแล้วไม่มา} <shop>',
      steps: [
        customer(
          'นัดรับพัสดุ <count> ชิ้นที่<shop> เวลา<clock> {แต่รถไม่มา|รอจนร้านปิด}<p> {ลูกค้าเราตามของแล้ว|เป็นครั้งที่สองในสัปดาห์นี้} {วันนี้จะมากี่โมง<q>|ขอให้มารับด่วน<n>}',
        ),
        note('@ต้น {รอบรับ<shop>หลุดอีกแล้ว|รถสาย<branch>ไม่ได้เข้า<shop>} {จัดรถแทนวันนี้ได้ไหม|<count> ชิ้น}'),
        staff(
          'ขออภัยอย่างมาก<Sp> {รถสาย<branch>เสียกลางทาง|รอบรับตกหล่นในระบบ} จัดรถแทนเข้ารับ<clock>{วันนี้|ของวันทำการถัดไป}แน่นอน<Sp> {คนขับจะโทรก่อนถึง|พัสดุ <count> ชิ้นจะออกคืนนี้เลย}<Sp>',
        ),
        customer('{มารับแล้ว<p>|รถมาแล้ว<p>} {ครั้งหน้าแจ้งล่วงหน้าหน่อย<n>|คนขับสุภาพดี|ขอให้ตรงเวลาทุกวัน}<p>'),
        staff('{รับทราบ|ขอบคุณสำหรับคำแนะนำ}<Sp> {ตั้งเตือนในระบบให้<shop>แล้ว|หากรถช้าเกินสิบห้านาทีระบบจะแจ้งทันที}<Sn>'),
      ],
    },
    {
      language: 'th',
      subject: 'ขอ{นัดรับพัสดุประจำ|เพิ่มรอบรับ} <shop>',
      steps: [
        customer(
          '<shop>ส่งวันละ <count> ชิ้น {อยากให้มารับทุกวันเวลา<clock>|ขอรอบรับเพิ่มช่วงโปรโมชัน}<p> {มีค่าใช้จ่ายไหม<q>|เริ่มได้เมื่อไร<q>}',
        ),
        staff(
          'ยินดี<Sp> {ส่งเกินสิบชิ้นต่อวันรับฟรี|ไม่มีค่าใช้จ่าย} {เริ่มได้ตั้งแต่<soon>|จัดรอบเวลา<clock>ให้แล้ว}<Sp> คนขับประจำสาย<branch>จะเข้าไปแนะนำตัว<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'โทรนัดรับ <count> ชิ้น {ที่<street>|ด่วน}',
      channel: 'phone',
      steps: [
        customer(
          'คุณ<name> โทรขอให้ไปรับพัสดุ <count> ชิ้นที่<street> {ก่อน<clock>|ภายในวันนี้} {เป็น<item>ขนาดใหญ่|ไม่มีเครื่องพิมพ์ป้าย}',
        ),
        staff('จัดรถเข้ารับที่<street>ให้แล้ว<Sp> {คนขับจะนำป้ายไปด้วย|รถเข้าก่อน<clock>} จำนวน <count> ชิ้นตามที่แจ้ง<Sp>'),
      ],
    },
    {
      language: 'en',
      subject: 'Pickup at <street> {missed|did not happen}',
      steps: [
        customer(
          'The van for our {<count> boxes|pickup} at <street> {did not come at <clock>|never showed up}. {They must fly tomorrow.|Can you send somebody today?}',
        ),
        staff(
          'My apologies. {A van from <branch> is on its way|I have booked a van from <branch>} and reaches you {before <clock>|within two hours}. {All <count> boxes leave tonight|The driver will ring first}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Penjemputan <count> karton {untuk|ke} Bangkok',
      steps: [
        customer(
          '{Mohon dijadwalkan|Bisa dijadwalkan} penjemputan <count> karton dari <shop>, <city>, {hari <soonday>|minggu ini}. {Semua tujuan Bangkok|Sebagian ke <branch>}. {Perlu faktur berapa rangkap?|}',
        ),
        staff(
          'Bisa, mitra kami di <city> menjemput {<soon>|<soonday>} {pagi|siang}. {Cukup faktur dua rangkap|Tempel label di sisi panjang}. <count> karton {terbang akhir minggu|tiba di Bangkok dalam tiga hari}.',
        ),
        thanks,
      ],
    },
  ],
};
