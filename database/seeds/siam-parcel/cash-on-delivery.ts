import { customer, note, snooze, staff, type Theme, thanks } from '../play/story.ts';

/** Shops that wait for the money their buyers paid at the door. */
export const cashOnDelivery: Theme = {
  name: 'cash-on-delivery',
  team: 'บัญชี',
  labels: ['COD'],
  weeks: [1.6, 1.5, 1.5, 1.3, 2, 1.8, 1.6, 1.6, 1.6],
  items: { th: ['ผ้าฝ้าย', 'ขนม', 'ต้นไม้'], id: ['batik', 'kopi'], en: ['books', 'ceramics'] },
  scripts: [
    {
      language: 'th',
      subject: 'ยอด COD {ยังไม่เข้า|ไม่ครบ} <shop>',
      priority: 'high',
      steps: [
        customer(
          '<shop><p> ยอด COD {รอบวันที่ <date> ยังไม่เข้าบัญชี|รอบล่าสุดขาดไป <amount>} {ทั้งหมด <count> รายการ|รวม <count> ชิ้น} {ต้องใช้หมุนเงิน|กระทบสภาพคล่องมาก} {ช่วยตรวจสอบด่วน<n>|รบกวนแจ้งกำหนดโอนด้วย<n>}',
        ),
        note('@ใหม่ ยอด COD ของ<shop> {ขาด <amount>|รอบ <date> ค้าง} {เช็กกับธนาคารหน่อย|ไฟล์แนบอยู่ในระบบแล้ว}'),
        staff(
          'ขออภัยที่ทำให้ร้านเดือดร้อน<Sp> ตรวจสอบแล้ว {มี <count> รายการที่สถานะปรับช้า|ธนาคารตีกลับเพราะชื่อบัญชีไม่ตรง} จะโอน <amount> ภายใน<soon><Sp> {พร้อมรายงานแยกทีละชิ้น|และส่งสลิปให้ทางอีเมลนี้}<Sn>',
        ),
        customer('{รับทราบ<p>|โอเค<p>} {ชื่อบัญชีที่ถูกต้องคือ <name>|ขอเป็นรายงาน Excel ด้วย<n>|รอสลิป<n>}'),
        staff(
          'โอนแล้ว<Sp> <amount> {เข้าบัญชีของ<shop>เมื่อสักครู่|เลขอ้างอิง <digits>} {รอบถัดไปจะตรงเวลาแน่นอน|ขออภัยอีกครั้ง}<Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: '{ขอเปลี่ยนบัญชีรับเงิน COD|เปลี่ยนเลขบัญชี} ของ<shop>',
      steps: [
        customer(
          '<shop>ต้องการเปลี่ยนบัญชีรับเงิน COD<p> {บัญชีเดิมปิดไปแล้ว|เปลี่ยนเป็นชื่อบริษัท} {ต้องส่งเอกสารอะไรบ้าง<q>|มีผลรอบไหน<q>}',
        ),
        staff(
          'รบกวนส่งสำเนาหน้าบัญชีและบัตรประชาชนเจ้าของร้าน{ที่เซ็นรับรองแล้ว|ตอบกลับอีเมลนี้}<Sp> {มีผลในรอบโอนถัดไป|ใช้เวลาสองวันทำการ} เพื่อความปลอดภัยจะโทรยืนยันก่อนเปลี่ยน<Sn>',
        ),
        customer('ส่งเอกสารให้แล้ว<p> {โทรยืนยันได้หลัง<clock>|เบอร์เดิม<p>} เลขที่บัญชีลงท้าย <digits3>'),
        staff('{โทรยืนยันและเปลี่ยนบัญชีให้แล้ว|เปลี่ยนเรียบร้อย}<Sp> รอบ<soonday>จะเข้าบัญชีใหม่<Sn>'),
      ],
    },
    {
      language: 'th',
      subject: 'ผู้รับปฏิเสธ COD {ตีกลับเยอะ|<count> ชิ้น} <shop>',
      steps: [
        customer(
          'เดือนนี้ลูกค้าของ<shop> {ปฏิเสธรับ|ไม่รับ}พัสดุ COD {<count> ชิ้น|หลายชิ้น เช่น <order>}<p> {ค่าตีกลับสูงมาก|อยากให้คนขับโทรก่อน} {มีวิธีลดไหม<q>|คิดค่าตีกลับอย่างไร<q>}',
        ),
        note(
          '@กฤษณ์ {<shop> ตีกลับ <count> ชิ้น|ร้านใหญ่เริ่มบ่นเรื่องตีกลับ} {ขอสิทธิ์โทรยืนยันก่อนส่งให้ร้านนี้|ลดค่าตีกลับเดือนนี้ได้ไหม}',
        ),
        staff(
          'เข้าใจความกังวล<Sp> เปิดบริการข้อความแจ้งผู้รับล่วงหน้าให้<shop>แล้ว{โดยไม่คิดค่าใช้จ่าย|ทดลองฟรีหนึ่งเดือน}<Sp> ค่าตีกลับเดือนนี้ {ลดให้ครึ่งหนึ่ง|ขอคืนเป็นเครดิต <amount>}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'COD payout for {<shop>|week of <date>} missing',
      steps: [
        customer(
          'The COD payout of <amount> for {<count> parcels|<shop>} {has not arrived|was due on <date>}. {Did something change in the schedule?|Our account details are the same.}',
        ),
        note(
          '@ใหม่ {payout of <shop>, <amount>|COD <amount>, <count> parcels}, {bank returned it?|please check today}',
        ),
        staff(
          'I am sorry. {The bank holiday moved the run by a day|One missing signature stopped the run}; <amount> will be in your account by <soon>. {The list per parcel is in the merchant page|I will send the transfer slip}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: 'Dana COD <shop> {belum masuk|kurang <amount>}',
      steps: [
        customer(
          'Dana COD untuk <shop> {periode <date> belum masuk|kurang <amount>}. Ada <count> paket yang {sudah diterima pembeli|statusnya selesai}. {Mohon rinciannya|Kapan ditransfer?}',
        ),
        snooze(3),
        staff(
          'Maaf menunggu. {Transfer antarnegara tertahan satu hari|Ada <count> paket yang baru terbaca}; <amount> dikirim paling lambat <soon> {beserta rinciannya|dan buktinya menyusul}.',
        ),
        thanks,
      ],
    },
  ],
};
