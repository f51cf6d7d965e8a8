import { customer, note, staff, type Theme, thanks } from '../play/story.ts';

/** Boxes that were dropped, and what was in them. */
export const damage: Theme = {
  name: 'damage',
  team: 'บริการลูกค้า',
  labels: ['พัสดุเสียหาย', 'เคลม'],
  weeks: [1.2, 1.1, 1.2, 1, 1.3, 1.2, 1.1, 1, 1],
  items: {
    th: ['โคมไฟ', 'จานเซรามิก', 'กล้วยไม้', 'จอคอมพิวเตอร์', 'น้ำพริก'],
    id: ['vas', 'cermin'],
    en: ['a lamp', 'ceramic cups', 'a framed print'],
  },
  scripts: [
    {
      language: 'th',
      subject: '<item>{แตก|เสียหาย|บุบ}ระหว่างส่ง <order>',
      steps: [
        customer(
          'ได้รับ <order> วันนี้ กล่อง{บุบ|ฉีก}และ<item>ข้างใน{แตก|เสียหาย}<p> มูลค่า <amount> {ถ่ายรูปตอนเปิดกล่องไว้แล้ว|แนบรูปมาด้วย} {แจ้งเคลมอย่างไร<q>|ขอให้รับผิดชอบด้วย<n>}',
          'dented',
        ),
        staff(
          'ขออภัยในความเสียหายของ<item><Sp> {รูปชัดเจนพอแล้ว|ได้รับรูปแล้ว} เปิดเรื่องเคลมให้เลขที่ CL<digits><Sp> {เก็บกล่องไว้ก่อน|อย่าเพิ่งทิ้งกล่อง}<Sn> ผลจะแจ้งภายใน<soon>',
        ),
        note('@ต้น {ดูกล้องสายพานของ <order> หน่อย|<order> บุบตั้งแต่ต้นทางหรือเปล่า} {ศูนย์<branch>|CL<digits>}'),
        staff(
          'ผลพิจารณาเคลม CL<digits> {อนุมัติเต็มจำนวน|อนุมัติแล้ว} <amount> {โอนให้ภายใน<soonday>|เข้าบัญชีเดิมของ<you>}<Sp> {ได้แจ้งศูนย์<branch>ให้ปรับการจัดวางแล้ว|ขอบคุณที่อดทนรอ}<Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'th',
      subject: 'กล่องถูกเปิด {ของหายบางชิ้น|ซีลขาด} <order>',
      priority: 'urgent',
      steps: [
        customer(
          'พัสดุ <order> มาถึงในสภาพซีล{ขาด|ถูกกรีด}<p> ของข้างในหายไป{หนึ่งชิ้น|บางส่วน} เป็น<item> มูลค่า <amount> {อยากให้สอบสวน|ไม่สบายใจมาก}<p>',
          'dented',
        ),
        note(
          '@วิภา เรื่องซีลขาด <order> {ต้องรายงานความปลอดภัยวันนี้|มีสองรายในเส้นทางเดียวกัน} @ต้น ขอรายชื่อคนจับพัสดุที่ศูนย์<branch>',
        ),
        staff(
          'เรื่องนี้เราถือเป็นเรื่องร้ายแรง<Sp> ฝ่ายความปลอดภัยเริ่มตรวจสอบ <order> แล้ว {จะรายงานผลให้<you>ภายใน<soon>|ผลเบื้องต้นทราบ<soonday>} ส่วนมูลค่า <amount> ชดเชยให้ทันทีโดยไม่ต้องรอผล<Sn>',
        ),
        customer('{ขอบคุณที่จริงจัง|ขอบคุณที่รับฟัง}<p> {อยากทราบผลด้วย|รอฟังผลสอบสวน}<n>'),
        staff(
          'ผลการตรวจสอบ<Sp> {กล่องฉีกที่สายพาน ของตกอยู่ที่ศูนย์<branch>|พบของที่ศูนย์<branch>} {ส่งคืนให้พร้อมเงินชดเชย|ไม่ต้องคืนเงินชดเชย}<Sp> สายพานจุดนั้นซ่อมแล้ว<Sp>',
        ),
        thanks,
      ],
    },
    {
      language: 'en',
      subject: '{Damaged parcel|Broken on arrival}: <order>',
      steps: [
        customer(
          '<order> arrived with a {crushed corner|hole in the side} and <item> inside is broken. {It cost <amount>|The value was <amount>}. {I filmed the opening.|Photo attached.} How do I claim?',
          'dented',
        ),
        staff(
          'I am sorry, that should have been handled with care. Your photo is enough; the claim is CL<digits>. {You will have a decision by <soon>|We decide by <soon>}. Please keep the box {until then|for now}.',
        ),
        staff(
          'Claim CL<digits> is approved in full: <amount> {will be in your account within two working days|goes out today}. {Thank you for your patience|The <branch> hub has been told}.',
        ),
        thanks,
      ],
    },
    {
      language: 'id',
      subject: '<item> {pecah|rusak} di perjalanan, <order>',
      steps: [
        customer(
          'Pembeli kami di <street> menerima <order> dalam keadaan {pecah|rusak}: <item>, nilai <amount>. {Foto dari pembeli terlampir.|Kardus penyok di satu sisi.} {Bagaimana klaimnya?|Mohon diproses.}',
          'dented',
        ),
        staff(
          'Mohon maaf. Klaim CL<digits> sudah kami buka; {foto itu cukup|tidak perlu dokumen lain}. Keputusan paling lambat <soon>, {nilai <amount> diganti penuh bila kesalahan ada pada kami|dan pembeli tidak perlu mengirim balik}.',
        ),
        thanks,
      ],
    },
  ],
};
