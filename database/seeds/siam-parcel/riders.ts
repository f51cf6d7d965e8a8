import { customer, note, staff, type Theme } from '../play/story.ts';

/** What people remember of the person at the door, good and bad. */
export const riders: Theme = {
  name: 'riders',
  team: 'บริการลูกค้า',
  labels: ['พนักงานส่ง'],
  weeks: [0.9, 0.9, 0.9, 1.1, 1.1, 0.9, 0.9, 0.9, 0.9],
  items: {},
  scripts: [
    {
      language: 'th',
      subject: '{ร้องเรียน|แจ้งเรื่อง}พนักงานส่ง{พูดจาไม่สุภาพ|โยนของ} <order>',
      priority: 'high',
      steps: [
        customer(
          'พนักงานที่มาส่ง <order> เมื่อ<day> {พูดจาไม่สุภาพกับคุณแม่|โยนพัสดุข้ามรั้ว|จอดขวางประตูแล้วไม่ยอมขยับ}<p> {มีคลิปจากกล้อง|ไม่ได้อยากให้ใครตกงาน แต่อยากให้ปรับปรุง} {ช่วยดูแลด้วย<n>|ขอให้มีคนรับผิดชอบ<p>}',
        ),
        note('@กฤษณ์ {คุยกับคนขับสาย<branch>ที่ส่ง <order>|เรื่องมารยาทคนขับ <order>} {ฟังทั้งสองฝ่ายก่อน|เป็นครั้งแรกของเขา}'),
        staff(
          'ขออภัยอย่างจริงใจต่อ<you>และครอบครัว<Sp> หัวหน้าสาขา<branch>{คุยกับพนักงานแล้ว|สอบถามข้อเท็จจริงแล้ว} {พนักงานยอมรับและขอโทษ|เขาขออนุญาตไปขอโทษด้วยตัวเอง} และจะเข้าอบรมมารยาท<soonday>นี้<Sp>',
        ),
        customer('{ขอบคุณที่จัดการ|ไม่ติดใจแล้ว}<p> {ขอให้เป็นบทเรียน|ทุกคนมีวันที่เหนื่อย|ชื่นชมที่รับฟัง}<p>'),
      ],
    },
    {
      language: 'th',
      subject: 'ชื่นชมพนักงานส่ง{สาย<branch>|ของคุณ}',
      priority: 'low',
      labels: ['คำชม'],
      steps: [
        customer(
          'อยากชื่นชมพนักงานที่มาส่ง <order> เมื่อ<day><p> {ช่วยยกของขึ้นชั้นสาม|ยืนรอคุณยายเดินมาเปิดประตู|กางร่มให้พัสดุแต่ตัวเองเปียก} {น่ารักมาก|ประทับใจทั้งบ้าน} {ฝากขอบคุณด้วย<n>|อยากให้ได้รางวัล<p>}',
        ),
        note('{ติดบอร์ดสาขา<branch>|@วิภา คำชมอีกฉบับสำหรับสาย<branch>} {ส่งต่อให้คนขับแล้ว|เสนอเป็นพนักงานประจำเดือน}'),
        staff(
          '{อ่านแล้วยิ้มทั้งทีม|ขอบคุณที่สละเวลาเขียนมา}<Sp> {ส่งต่อให้พนักงานและหัวหน้าสาขา<branch>แล้ว|เขาดีใจจนเก็บข้อความไว้ในกระเป๋า}<Sn> {ขอให้เป็นวันที่ดี|ยินดีรับใช้เสมอ}<Sp>',
        ),
      ],
    },
    {
      language: 'en',
      subject: '{A kind rider|Thanks to the rider}, <order>',
      priority: 'low',
      steps: [
        customer(
          'I just want to say that the rider who brought <order> {carried it up four floors|waited while I found my glasses|came back when he noticed he had the wrong door}. {Please tell him thank you.|He deserves a rise!}',
        ),
        staff(
          '{How kind of you to write|Messages like yours travel fast here}. {The <branch> branch has it on the board|He has read it and is still smiling}. {Thank you|We hope to be at your door again soon}.',
        ),
      ],
    },
    {
      language: 'id',
      subject: 'Kurir {sangat membantu|kurang ramah}, <order>',
      steps: [
        customer(
          'Pembeli kami di <street> bercerita: kurir yang mengantar <order> {membantu mengangkat sampai lantai tiga|kurang ramah dan tidak mau menunggu}. {Mohon disampaikan ke timnya.|Semoga jadi perhatian.}',
        ),
        staff(
          'Terima kasih sudah menyampaikan. {Sudah kami teruskan ke cabang <branch>|Kepala cabang <branch> sudah berbicara dengannya}; {cerita seperti ini berarti bagi kami|kami jadikan bahan pelatihan}.',
        ),
      ],
    },
  ],
};
