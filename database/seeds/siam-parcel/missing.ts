import { customer, give, note, snooze, staff, type Theme, thanks } from '../play/story.ts';

/** Parcels that stand still, or are said to be delivered and are not. */
export const missing: Theme = {
  name: 'missing',
  team: 'บริการลูกค้า',
  labels: ['พัสดุไม่ถึง'],
  weeks: [2.6, 2.6, 2.4, 2.4, 2.6, 2.8, 2.4, 2.2, 2],
  items: {
    th: ['เสื้อผ้า', 'เอกสารสำคัญ', 'ขนม', 'ของขวัญวันเกิด', 'อะไหล่รถ', 'เครื่องสำอาง', 'หนังสือเรียน'],
    id: ['kain batik', 'suku cadang', 'kopi'],
    en: ['documents', 'a birthday present', 'spare parts', 'books'],
  },
  scripts: [
    {
      language: 'th',
      subject: '{พัสดุ <order> ขึ้นว่าส่งแล้วแต่ไม่ได้รับ|ระบบขึ้นว่าส่งแล้ว ยังไม่ได้ของ <order>}',
      priority: 'high',
      steps: [
        customer(
          'พัสดุเลขที่ <order> {ขึ้นสถานะส่งสำเร็จ|ในระบบบอกว่าเซ็นรับแล้ว}ตั้งแต่<day> {แต่ที่บ้านไม่มีใครได้รับ|แต่ยังไม่มีใครมาส่งเลย}<p> {ถามป้อมยามแล้วก็ไม่มี|เช็กกล้องหน้าบ้านแล้วไม่เห็นรถ|ถามข้างบ้านแล้วไม่มีใครรับแทน} ข้างในเป็น<item> {ช่วยตรวจสอบด่วน<n>|อยากทราบว่าใครเซ็นรับ<p>|ขอรูปตอนส่งด้วย<n>}',
        ),
        note(
          '@ต้น {ขอรูปหลักฐานการส่งกับพิกัดของ <order>|ช่วยถามคนขับสาขา<branch> เรื่อง <order>} {ลูกค้ากังวลมาก|เป็นรายที่สองของซอยนี้}',
        ),
        staff(
          'ขออภัยเป็นอย่างยิ่ง<Sp> {กำลังตรวจสอบพิกัดและรูปถ่าย|ได้ประสานสาขา<branch>}ของพัสดุ <order> {และจะแจ้งผลภายใน<soon>|ผลจะทราบไม่เกิน<soon>}<Sp> ระหว่างนี้ขอยืนยันที่อยู่ <street> {ถูกต้องไหม<Sq>|ใช่หรือไม่<Sq>}',
        ),
        customer(
          '{ถูกต้อง<p>|ใช่<p>} <street> {บ้านรั้วสีขาว|ประตูเหล็กสีเขียว|ตึกอยู่ติดร้านกาแฟ} {โทรมาได้ตลอด|มีคนอยู่ทั้งวัน}<p>',
        ),
        give('ปฏิบัติการ'),
        staff(
          '{พบพัสดุแล้ว|ได้เรื่องแล้ว}<Sp> {คนขับฝากไว้ที่บ้านเลขที่ใกล้เคียง|สแกนผิดชิ้นที่รถ ของยังอยู่ที่สาขา<branch>} {จะนำส่งถึงมือวันนี้ก่อน<clock>|พรุ่งนี้เช้าหัวหน้าสาขานำส่งเอง}<Sp> {ต้องขออภัยอีกครั้ง|ทางเราอบรมคนขับเพิ่มเติมแล้ว}<Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: '{ติดตามพัสดุ|พัสดุค้าง|สถานะไม่ขยับ} <order>',
      steps: [
        customer(
          'ส่งพัสดุ <order> ไป<city>เมื่อวันที่ <date> {สถานะค้างอยู่ที่ศูนย์<branch>|ไม่มีการอัปเดต}หลายวันแล้ว<p> {ของข้างในเป็น<item>|ผู้รับรอ<item>อยู่} {ช่วยเร่งให้หน่อย<n>|ถึงเมื่อไร<q>|ติดอะไรหรือเปล่า<q>}',
        ),
        staff(
          'ขออภัยที่ล่าช้า<Sp> พัสดุ <order> {ตกค้างที่ศูนย์<branch>เพราะป้ายชำรุด|รอรถรอบเสริมที่ศูนย์<branch>} {พิมพ์ป้ายใหม่ให้แล้ว|จัดขึ้นรถคืนนี้} คาดว่าถึง<city>ภายใน<soon><Sp> {จะติดตามให้จนกว่าจะถึงมือ|มีอะไรคืบหน้าจะแจ้งทันที}<Sn>',
        ),
        note('{ศูนย์<branch>ยืนยันว่า <order> ขึ้นรถแล้ว|@กฤษณ์ ศูนย์<branch>ค้างเยอะอีกแล้ว <order>}'),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: '{โทรศัพท์|สายเข้า}: คุณ<name> ตามพัสดุ <order>',
      channel: 'phone',
      steps: [
        customer(
          'คุณ<name> โทรมาตามพัสดุ <order> ({<item>|ปลายทาง<city>}) {รอมาสี่วันแล้ว|คนขับนัดแล้วไม่มา} {ขอให้โทรกลับหลัง<clock>|ค่อนข้างไม่พอใจ|ใจเย็นแต่ต้องการคำตอบวันนี้}',
        ),
        staff(
          'ตามที่คุยทางโทรศัพท์<Sp> พัสดุ <order> {จะนำส่งอีกครั้ง<soon>|คนขับสาขา<branch>จะเข้าส่งก่อน<clock>} {และจะโทรก่อนถึงสิบนาที|ได้ใส่หมายเหตุให้โทรก่อนแล้ว}<Sp>',
        ),
        note('{โทรกลับ<you>แล้ว เรียบร้อย|@ต้น ย้ำคนขับเรื่อง <order> ให้โทรก่อนส่ง}'),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'พัสดุหาย {ขอเคลม|ขอเรียกร้องค่าเสียหาย} <order>',
      priority: 'high',
      labels: ['เคลม'],
      steps: [
        customer(
          'พัสดุ <order> {หายไปเกินสิบวันแล้ว|ศูนย์แจ้งว่าหาไม่พบ} มูลค่า <amount><p> {มีใบเสร็จ<item>แนบได้|ซื้อประกันไว้ด้วย} {ต้องใช้เอกสารอะไรบ้าง<q>|ขอเคลมตามขั้นตอน<p>}',
        ),
        staff(
          'เสียใจกับเรื่องนี้มาก<Sp> {ขอใบเสร็จ|รบกวนส่งหลักฐานมูลค่า}และสำเนาหน้าบัญชี {ตอบกลับอีเมลนี้ได้เลย|ในอีเมลนี้}<Sp> เมื่อเอกสารครบจะพิจารณาไม่เกินเจ็ดวันทำการ วงเงินของ <order> คือ <amount><Sp>',
        ),
        customer('ส่งเอกสารให้แล้ว<p> {เลขบัญชีลงท้าย <digits3>|ใบเสร็จเลขที่ <digits>} {รบกวนเร่งให้ด้วย<n>|รอผล<p>}'),
        note('@ใหม่ เคลม <order> มูลค่า <amount> เอกสารครบ {รออนุมัติ|ช่วยตั้งจ่าย}'),
        snooze(3),
        staff(
          '{อนุมัติแล้ว<Sp>|ผลการเคลมออกแล้ว<Sp>} <amount> สำหรับ <order> จะเข้าบัญชี{ภายใน<soon>|ไม่เกินสองวันทำการ}<Sp> {ขออภัยอีกครั้งอย่างจริงใจ|ขอบคุณที่อดทนรอ}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: '{Parcel <order> not received|Marked as delivered: <order>}',
      priority: 'high',
      steps: [
        customer(
          'Your site says <order> was {signed for|delivered} on <day>, but {nobody at <street> has it|reception has no record of it}. It contains <item>. {Who signed?|Could you send me the proof of delivery?}',
        ),
        note(
          '@ต้น {POD and GPS for <order>, please|who signed for <order>?} {Customer is at <street>.|English only.}',
        ),
        staff(
          'I am sorry about this. I have asked the <branch> branch for the photo and the position of <order>; you will hear from me by <soonday>. {Is <street> the full address?|May I confirm the address: <street>?}',
        ),
        customer(
          '{Yes, correct|That is right}. {I will be home after <clock>|Please ring twice, the bell is weak}.',
        ),
        staff(
          '{Found|We have it}: it was {left at the building next door|scanned by mistake and never left the van}. The rider brings <order> {today before <clock>|first thing tomorrow}.',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'No movement on <order> since <day>',
      steps: [
        customer(
          '<order> to <city> has {not moved|been stuck in <branch>} since <day>. {It is <item>|The receiver needs <item>}. {Is anything wrong with the label?|When can we expect it?}',
        ),
        staff(
          'The label was {torn and has been printed again|unreadable}; <order> {leaves <branch> tonight|is on the road again} and should arrive by <soon>. {Sorry for the delay|My apologies}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Paket <order> {belum diterima pembeli|tertahan di <branch>}',
      steps: [
        customer(
          'Kami {<shop>|dari <shop>}. Paket <order> berisi <item> {belum diterima pembeli di <street>|statusnya berhenti di <branch>} sejak <day>. {Pembeli sudah menanyakan tiap hari|Mohon dicek}. {Apakah bisa diantar minggu ini?|}',
        ),
        note('@ต้น {<order> ค้างที่สาขาไหน|ลูกค้าอินโดฯ ถาม <order>} {ช่วยดูให้หน่อย|ขอคำตอบวันนี้}'),
        staff(
          'Maaf atas keterlambatannya. Paket <order> {tertahan karena nomor telepon penerima tidak aktif|sempat salah sortir di <branch>}; {diantar ulang|masuk pengantaran} <soon>. {Boleh minta nomor penerima yang lain?|Kami kabari begitu diterima.}',
        ),
        thanks,
      ],
    },
  ],
};
