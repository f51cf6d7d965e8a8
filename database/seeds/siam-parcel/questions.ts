import { customer, staff, type Theme, thanks } from '../play/story.ts';

/** Prices, sizes, hours, and what may not travel. */
export const questions: Theme = {
  name: 'questions',
  team: 'บริการลูกค้า',
  labels: ['สอบถาม'],
  priority: 'low',
  weeks: [1.4, 1.4, 1.3, 1, 1.1, 1.4, 1.4, 1.4, 1.4],
  items: {
    th: ['ทุเรียน', 'แบตเตอรี่สำรอง', 'ต้นไม้', 'กุ้งแห้ง', 'จักรยาน', 'น้ำหอม'],
    id: ['baterai', 'parfum'],
    en: ['a bicycle', 'perfume', 'orchids'],
  },
  scripts: [
    {
      language: 'th',
      subject: 'ส่ง<item>ได้ไหม{ ราคาเท่าไร|}',
      steps: [
        customer(
          '{อยากส่ง<item>ไป<city>|<item>ส่งไป<city>ได้ไหม<q>} {หนักประมาณ <count> กิโลกรัม|กล่องค่อนข้างใหญ่} {ค่าส่งเท่าไร<q>|ต้องแพ็กอย่างไร<q>} {กี่วันถึง<q>|มีประกันไหม<q>}',
        ),
        staff(
          'ส่ง<item>ได้<Sp> {แนะนำห่อกันกระแทกสองชั้น|กรุณาติดป้ายบอกของข้างใน} ค่าส่งไป<city>ประมาณ <amount> {ใช้เวลาหนึ่งถึงสองวัน|ถึงภายในสองวันทำการ} {ซื้อประกันเพิ่มได้ที่สาขา|มาส่งที่สาขา<branch>ได้ถึง<clock>}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'สาขา<branch>{เปิดวันอาทิตย์ไหม|เปิดถึงกี่โมง}',
      steps: [
        customer(
          'สาขา<branch>{เปิดวันอาทิตย์ไหม<q>|เปิดถึงกี่โมง<q>} {มีที่จอดรถหรือเปล่า<q>|ตัดรอบส่งกี่โมง<q>|รับบัตรเครดิตไหม<q>} จะไปส่ง<item><p>',
        ),
        staff(
          'สาขา<branch>เปิด{ทุกวัน|จันทร์ถึงเสาร์}ถึงหนึ่งทุ่ม<Sp> ตัดรอบส่ง<clock> {จอดรถหน้าสาขาได้สิบห้านาที|รับบัตรและพร้อมเพย์}<Sp> {แล้วพบกัน|เดินทางปลอดภัย}<Sn>',
        ),
      ],
    },
    {
      language: 'th',
      subject: 'สมัคร{ร้านค้า|สมาชิก}กับ Siam Parcel {<shop>|}',
      steps: [
        customer(
          '<shop>สนใจเปิดบัญชีร้านค้า<p> ส่งเดือนละประมาณ {<count>0 ชิ้น|<count>00 ชิ้น} {มีส่วนลดเท่าไร<q>|เชื่อมกับเว็บได้ไหม<q>} {ตอนนี้ใช้เจ้าอื่นอยู่|เพิ่งเริ่มขาย}<p>',
        ),
        staff(
          'ยินดีต้อนรับ<shop><Sp> ปริมาณนี้ได้ส่วนลด{สิบห้าเปอร์เซ็นต์|สิบแปดเปอร์เซ็นต์} {เชื่อมต่อผ่าน API ได้ฟรี|มีพนักงานดูแลบัญชีให้} {ขอนัดโทรคุย<soonday>เวลา<clock>|สมัครได้ที่สาขา<branch>หรือทางอีเมลนี้}<Sn>',
        ),
        customer('{สะดวก<p>|ได้<p>} {<soonday>โทรมาได้เลย|ขอเอกสารอ่านก่อน<n>|เบอร์ลงท้าย <digits3>}'),
        staff(
          '{โทรคุยเรียบร้อย|ส่งเอกสารให้แล้ว}<Sp> บัญชีร้านค้าของ<shop>{เปิดใช้งานแล้ว|พร้อมใช้ตั้งแต่<soonday>} รหัสร้าน M<digits><Sn>',
        ),
      ],
    },
    {
      language: 'en',
      subject: 'Can I send <item> to <city>?',
      steps: [
        customer(
          '{Would you carry|Can I send} <item> to <city>? {About <count> kilos|The box is rather long}. {What would it cost?|How should I pack it?} {Is the <branch> branch open on Saturday?|}',
        ),
        staff(
          '{Yes|Gladly}. {It travels by road and takes two days|Please wrap it twice and mark the top}. To <city> it costs about <amount>. {The <branch> branch is open until <clock> on Saturdays|We can also collect it}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Boleh kirim <item> {ke Thailand|lewat udara}?',
      steps: [
        customer(
          'Apakah <item> boleh dikirim {lewat udara|ke <branch>}? {Jumlahnya <count> buah|Untuk contoh saja}. {Kalau tidak, adakah jalur laut?|Dokumennya apa?}',
        ),
        staff(
          '<item> {boleh dengan lembar data keamanan|hanya lewat darat dan laut}, paling banyak <count> buah per karton. {Kami bantu isikan formulirnya|Jalur laut sekitar dua belas hari}.',
        ),
        thanks,
      ],
    },
  ],
};
