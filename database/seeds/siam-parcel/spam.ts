import type { Company } from '../play/story.ts';

/** Letters for the spam folder. */
export const spam: Company['spam'] = [
  {
    name: 'สินเชื่อทันใจ',
    email: 'ok@ngern-duan.example',
    subject: 'อนุมัติเงินกู้ 500,000 บาท ไม่เช็กเครดิต',
    text: 'คุณได้รับสิทธิ์กู้เงินด่วน ไม่ต้องมีคนค้ำ เพียงกดลิงก์และกรอกเลขบัตรประชาชนภายในวันนี้',
  },
  {
    name: 'Delivery Notice',
    email: 'track@parcel-fee.example',
    subject: 'Your parcel is waiting: pay 12 baht',
    text: 'We could not deliver your parcel. Pay a small fee of 12 baht with your card on our page to release it.',
  },
  {
    name: 'ทีมรีวิวห้าดาว',
    email: 'sale@review-dao.example',
    subject: 'ขายรีวิวห้าดาว 1,000 รีวิว ราคาพิเศษ',
    text: 'เพิ่มความน่าเชื่อถือให้บริษัทคุณ รีวิวจากบัญชีจริง ส่งงานใน 24 ชั่วโมง รับประกันไม่หาย',
  },
  {
    name: 'Fuel Saver Asia',
    email: 'hello@fuel-magic.example',
    subject: 'Save 40% diesel with one magnet',
    text: 'Our magnet makes every van save fuel. No test needed. Order one hundred pieces today and receive ten more free.',
  },
];
