import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

/** Sentences of the room privacy. */
export default {
  'privacy-request-not-found': 'ไม่พบคำขอใช้สิทธินี้',
  'erased-again':
    'ลบซ้ำเพราะถูกลบหลังจากสำรองข้อมูลนี้: {erased} ราย เก็บไว้ตามคำสั่งระงับการลบในข้อมูลสำรอง: {held} ราย โปรดตรวจสอบ',
  'privacy-request-settled': 'คำขอใช้สิทธินี้ดำเนินการเสร็จแล้ว ไม่มีการเปลี่ยนแปลงใด',
  'asked-in-the-future': 'เวลาที่ขอต้องไม่อยู่ในอนาคต โปรดเลือกเวลาก่อนหน้านี้',
  'bundle-missing': 'โปรดจัดทำสำเนาข้อมูลก่อน แล้วส่งมอบให้ลูกค้า',
  'bundle-not-found': 'ไม่มีสำเนาข้อมูลอยู่ที่นี่ หรือพ้นระยะเวลาเก็บแล้ว โปรดจัดทำใหม่',
  'no-bundle-asked': 'ลูกค้าไม่ได้ขอสำเนาข้อมูล จึงไม่ได้จัดทำ',
  'breach-not-found': 'ไม่พบบันทึกเหตุละเมิดนี้',
  'breach-closed': 'บันทึกเหตุละเมิดนี้ปิดแล้ว ไม่มีการเปลี่ยนแปลงใด',
  'breach-in-the-future': 'เวลาต้องไม่อยู่ในอนาคต โปรดเลือกเวลาก่อนหน้านี้',
  'bundle-title': 'ข้อมูลที่เราเก็บเกี่ยวกับ {name}',
  'bundle-intro':
    'จัดทำเมื่อ {at} (UTC) ข้อมูลชุดเดียวกันสำหรับเครื่องอยู่ในไฟล์ data.json และไฟล์แนบอยู่ในโฟลเดอร์ files ชื่อคอลัมน์เป็นภาษาอังกฤษ',
  'breach-letter-authority-told':
    'แจ้งเหตุการละเมิดข้อมูลส่วนบุคคล\n\nบริษัท: {company}\nผู้ประสานงานด้านข้อมูลส่วนบุคคล: {officerName}, {officerEmail}\n\nเหตุการณ์: {title}\n{words}\n\nเวลาที่เกิดเหตุ (UTC): {happenedAt}\nเวลาที่ทราบเหตุ (UTC): {foundAt}\nข้อมูลที่เกี่ยวข้อง: {dataKinds}\nจำนวนบุคคลที่เกี่ยวข้อง: {people}\n\nมาตรการแก้ไขและเยียวยา: {measures}\n\nเราจะแจ้งรายละเอียดเพิ่มเติมทันทีที่ทราบ',
  'breach-letter-people-told':
    'เรียน ลูกค้าผู้มีอุปการคุณ\n\nเราเสียใจที่ต้องแจ้งว่า ข้อมูลบางส่วนของคุณที่ {company} ได้รับผลกระทบจากเหตุการณ์: {title}\n\n{words}\n\nเราทราบเหตุเมื่อ {foundAt} (UTC) ข้อมูลที่เกี่ยวข้อง: {dataKinds}\n\nสิ่งที่เราได้ดำเนินการ: {measures}\n\nหากมีข้อสงสัย โปรดติดต่อ {officerName}: {officerEmail}\n\n{company}',
  'privacy-request-open': 'คุณได้ยื่นคำขอนี้ไว้แล้ว และเรากำลังดำเนินการ ไม่มีการเปลี่ยนแปลงใด',
  'own-kind-access': 'ขอสำเนาข้อมูลของคุณ',
  'own-kind-correction': 'ขอแก้ไขข้อมูลของคุณ',
  'own-kind-erasure': 'ขอลบข้อมูลของคุณ',
  'own-kind-restriction': 'ขอจำกัดการใช้ข้อมูลของคุณ',
  'own-kind-objection': 'คัดค้านการใช้ข้อมูลของคุณ',
  'own-mail-hello': 'สวัสดี',
  'own-mail-subject-received': '{company}: ได้รับคำขอเกี่ยวกับข้อมูลของคุณแล้ว',
  'own-mail-subject-settled': '{company}: คำขอเกี่ยวกับข้อมูลของคุณ',
  'own-mail-received':
    '{company} ได้รับคำขอของคุณแล้ว ({asked}) เราจะดำเนินการให้เสร็จภายใน{due} และจะแจ้งให้คุณทราบเมื่อเสร็จแล้ว',
  'own-mail-not-you': 'หากคุณไม่ได้ยื่นคำขอนี้ โปรดตอบกลับอีเมลนี้',
  'own-mail-done-access': 'สำเนาข้อมูลของคุณพร้อมแล้ว คุณรับได้ในพอร์ทัลลูกค้าของ {company} จนถึง{until}',
  'own-mail-done-correction': 'ข้อมูลของคุณที่ {company} ได้รับการแก้ไขตามที่คุณขอแล้ว',
  'own-mail-done-erasure':
    'ข้อมูลของคุณที่ {company} ถูกลบตามที่คุณขอแล้ว นี่เป็นอีเมลฉบับสุดท้ายของเราเกี่ยวกับเรื่องนี้ และเราจะไม่เก็บที่อยู่ของคุณไว้อีก',
  'own-mail-done-restriction':
    'นับจากนี้ {company} จะเก็บรักษาข้อมูลของคุณไว้เท่านั้น และจะไม่ใช้ด้วยวิธีอื่น จนกว่าคุณหรือกฎหมายจะกำหนดเป็นอย่างอื่น',
  'own-mail-done-objection': '{company} บันทึกการคัดค้านของคุณแล้ว และจะปฏิบัติตามนับจากนี้',
  'own-mail-refused': '{company} ไม่สามารถดำเนินการตามคำขอของคุณได้ ({asked}) เหตุผล:',
  'own-mail-officer': 'ผู้ประสานงานด้านข้อมูลส่วนบุคคล: {officer}, {officerEmail}',
} satisfies Translation<typeof en>;
