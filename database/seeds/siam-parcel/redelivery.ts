import { customer, note, staff, type Theme, thanks } from '../play/story.ts';

/** Another address, another day, another hand. */
export const redelivery: Theme = {
  name: 'redelivery',
  team: 'บริการลูกค้า',
  labels: ['นัดส่งใหม่'],
  weeks: [1.3, 1.3, 1.2, 1.4, 1.4, 1.3, 1.3, 1.3, 1.3],
  items: {},
  scripts: [
    {
      language: 'th',
      subject: '{ขอเปลี่ยนที่อยู่|เปลี่ยนที่อยู่จัดส่ง} <order>',
      steps: [
        customer(
          '{รบกวนเปลี่ยนที่อยู่พัสดุ <order> เป็น<street>|ผู้รับย้ายไป<street>แล้ว}<p> {ยังทันไหม<q>|ต้องเสียค่าใช้จ่ายไหม<q>} {โทรหาผู้รับก่อนส่งด้วย<n>|}',
        ),
        staff(
          '{ทันพอดี|ดำเนินการแล้ว}<Sp> พัสดุ <order> จะส่งไปที่<street>ภายใน<soon> {ไม่มีค่าใช้จ่าย|เปลี่ยนในพื้นที่เดียวกันไม่คิดเงิน}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'ไม่อยู่บ้าน {ขอนัดส่งใหม่|นัดวันรับ} <order>',
      steps: [
        customer(
          'คนขับมาตอนไม่อยู่บ้าน<p> {ขอนัดส่ง <order> ใหม่<soonday>หลัง<clock>|ฝาก <order> ไว้ป้อมยามได้ไหม<q>|ขอรับที่สาขา<branch>แทน<n>}',
        ),
        staff(
          '{นัดให้เรียบร้อย|แจ้งคนขับแล้ว}<Sp> พัสดุ <order> {จะนำส่ง<soonday>หลัง<clock>|พร้อมรับที่สาขา<branch>ถึง<clock>|ฝากไว้ที่ป้อมยามได้เลย}<Sn> {เตรียมบัตรประชาชนด้วย|มีรหัสรับของส่งทางข้อความ}<Sn>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'มาที่เคาน์เตอร์: มารับ <order> ที่สาขา{ เลยกำหนด|<branch>}',
      channel: 'visit',
      steps: [
        customer(
          'คุณ<name> มารับ <order> ที่สาขา<branch> {พัสดุถูกตีกลับไปแล้วเมื่อ<day>|ไม่มีบัตรประชาชนติดตัว มีแต่รูปในโทรศัพท์}',
        ),
        note('@กฤษณ์ {เรียก <order> กลับจากรถตีกลับได้ไหม|อนุโลมรับด้วยรูปบัตรได้หรือเปล่า}'),
        staff(
          '{เรียกพัสดุ <order> กลับมาที่สาขา<branch>แล้ว รับได้<soonday>|ตรวจสอบตัวตนทางโทรศัพท์และมอบพัสดุ <order> แล้ว}<Sp> ขอบคุณที่เข้าใจ<Sn>',
        ),
      ],
    },
    {
      language: 'en',
      subject: '{New delivery date|Second attempt} for <order>',
      steps: [
        customer(
          'I missed the rider. {Could <order> come again on <soonday> after <clock>?|May the rider leave <order> with reception at <street>?|Can I collect <order> in <branch>?}',
        ),
        staff(
          '{Done|Of course}: <order> {comes again on <soonday> after <clock>|may be left with reception|waits for you in <branch> until <clock>}. {Please have an ID at hand|You will get a code by text message}.',
        ),
        thanks,
      ],
    },
  ],
};
