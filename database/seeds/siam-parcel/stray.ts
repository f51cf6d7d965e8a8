import { customer, staff, type Theme, trash } from '../play/story.ts';

/** Letters that look for somebody else. */
export const stray: Theme = {
  name: 'stray',
  team: 'บริการลูกค้า',
  labels: ['อื่น ๆ'],
  priority: 'low',
  weeks: [0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.5, 0.5, 0.3],
  items: {},
  scripts: [
    {
      language: 'th',
      subject: 'สมัครงาน{พนักงานส่ง|แอดมิน|คลังสินค้า}',
      steps: [
        customer(
          '<name> อยู่<city> สนใจสมัครงาน<p> {มีรถกระบะและใบขับขี่|เคยทำคลังสินค้าสามปี|ใช้คอมพิวเตอร์ได้ดี} {ต้องส่งเอกสารที่ไหน<q>|เริ่มงานได้ทันที}<p>',
        ),
        staff(
          'ขอบคุณที่สนใจร่วมงาน<Sp> {กรอกใบสมัครได้ที่สาขา<branch>|ส่งประวัติถึงฝ่ายบุคคลได้เลย} {จะติดต่อกลับภายในสองสัปดาห์|เปิดรับถึงสิ้นเดือน}<Sn>',
        ),
      ],
    },
    {
      language: 'th',
      subject: 'ประกาศให้เช่าโกดังย่าน<branch>',
      once: true,
      steps: [customer('มีโกดังให้เช่าย่าน<branch> ราคา <amount> ต่อเดือน สนใจติดต่อด่วน มีคนจองเยอะ'), trash],
    },
    {
      language: 'en',
      subject: 'Survey for a {thesis|study} on last-mile delivery',
      steps: [
        customer(
          'I am a student in <city> and write about last-mile delivery. {Could somebody at Siam Parcel answer five questions?|May I spend a morning at the <branch> hub?} {It would take ten minutes.|}',
        ),
        staff(
          '{What an interesting subject|Good luck with it}. {Please send the questions, Krit will answer them|Our <branch> hub takes visitors on Wednesdays before <clock>}.',
        ),
      ],
    },
  ],
};
