import { customer, note, staff, type Theme, thanks } from '../play/story.ts';

/** Tax invoices and bills that do not add up. */
export const invoices: Theme = {
  name: 'invoices',
  team: 'บัญชี',
  labels: ['ใบกำกับภาษี'],
  weeks: [1.3, 0.7, 0.7, 0.8, 1.5, 0.8, 0.7, 0.8, 1.3],
  items: {},
  scripts: [
    {
      language: 'th',
      subject: 'ขอใบกำกับภาษี{เดือนที่แล้ว|เต็มรูป} <shop>',
      steps: [
        customer(
          'รบกวนขอใบกำกับภาษี{ค่าขนส่งเดือนที่แล้ว|ของรอบวันที่ <date>}ในนาม<shop><p> เลขผู้เสียภาษี 01055<digits> {ต้องยื่นก่อน<soon>|ฝ่ายบัญชีเร่งมา}<p>',
        ),
        staff(
          '{จัดทำให้แล้ว|กำลังจัดทำ}<Sp> ใบกำกับของ<shop>จะส่งทางอีเมลนี้{ภายใน<soonday>|ก่อน<clock>} {ตัวจริงส่งไปรษณีย์ตามไป|เป็นแบบอิเล็กทรอนิกส์ใช้ได้เลย}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'ยอดใบแจ้งหนี้{ไม่ตรง|เกิน} <shop>',
      priority: 'high',
      steps: [
        customer(
          'ใบแจ้งหนี้ของ<shop> {เกินไป <amount>|คิดน้ำหนักผิด <count> ชิ้น}<p> {เช่น <order> ชั่งจริงไม่ถึงสองกิโล|แนบตารางเปรียบเทียบได้} {ช่วยแก้ไขก่อนจ่าย<n>|ขอใบลดหนี้<p>}',
        ),
        note(
          '@ใหม่ {<shop> โต้แย้งน้ำหนัก <count> ชิ้น|ขอดูรูปตาชั่ง <order>} {เครื่องที่ศูนย์<branch>เพี้ยนอีกหรือเปล่า|ส่วนต่าง <amount>}',
        ),
        staff(
          'ตรวจสอบแล้ว<Sp> {ตาชั่งที่ศูนย์<branch>คลาดเคลื่อนจริง|ระบบคิดปริมาตรผิด} ออกใบลดหนี้ <amount> ให้<shop>{วันนี้|ภายใน<soonday>}<Sp> {ขออภัยในความผิดพลาด|ตาชั่งสอบเทียบใหม่แล้ว}<Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: 'Tax invoice for {our company|<shop>}',
      steps: [
        customer(
          '{Could we have|Please send} a tax invoice in the name of <shop> for {shipments since <date>|<order>}, tax number 01055<digits>. {Our accountant closes the books on <soonday>.|An electronic copy is enough.}',
        ),
        staff(
          '{Certainly|Gladly}. The invoice for <shop> {is on its way to you|will be sent before <clock>}; {the electronic copy is valid by itself|please check the spelling of the name}.',
        ),
        thanks,
      ],
    },
  ],
};
