import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const th: Translated<typeof en> = {
  'tokens.title': 'โทเค็นของโปรแกรม',
  'tokens.text': 'โปรแกรมที่ทำงานกับข้อมูลของคุณต้องแสดงโทเค็นทุกครั้งที่เรียกใช้ (API)',
  'tokens.empty': 'ยังไม่มีโทเค็น',
  'tokens.empty.text': 'สร้างเมื่อโปรแกรมต้องใช้ และให้สิทธิ์เท่าที่จำเป็น',
  'tokens.add': 'สร้างโทเค็น',
  'tokens.name.help': 'ใช้ทำอะไร เพื่อให้ยกเลิกได้เมื่อไม่ใช้แล้ว',
  'tokens.everything': 'ทุกอย่าง',
  'tokens.some': 'เฉพาะบางส่วน',
  'tokens.reach': 'สิ่งที่ทำได้',
  'tokens.none': 'ไม่มี',
  'tokens.read': 'อ่าน',
  'tokens.write': 'อ่านและแก้ไข',
  'tokens.networks': 'ใช้ได้จาก (ไม่บังคับ)',
  'tokens.networks.help': 'ที่อยู่หรือเครือข่ายของโปรแกรม เว้นว่างไว้หากใช้ได้จากทุกที่',
  'tokens.from': 'จาก {places}',
  'reading.title': 'การอ่านจำนวนมาก',
  'reading.text':
    'จำนวนคำขอและลูกค้าที่ต่างกันซึ่งเปิดได้ในหนึ่งชั่วโมง เมื่อถึงตัวเลขแรก ระบบจะส่งอีเมลแจ้งผู้ดูแล เมื่อเกินตัวเลขที่สอง ระบบจะไม่ส่งรายการใหม่จนกว่าจะครบชั่วโมง',
  'reading.membersTellAt': 'บุคคล: แจ้งเมื่อถึง',
  'reading.membersStopAt': 'บุคคล: หยุดเมื่อถึง',
  'reading.programsTellAt': 'โปรแกรม: แจ้งเมื่อถึง',
  'reading.programsStopAt': 'โปรแกรม: หยุดเมื่อถึง',
  'reading.saved': 'ขีดจำกัดมีผลตั้งแต่บัดนี้',
  'tokens.made': 'สร้างเมื่อ {date}',
  'tokens.secret': 'โทเค็น “{name}” จะแสดงครั้งเดียวเท่านั้น โปรดเก็บไว้ในที่ที่โปรแกรมอ่านได้',
  'tokens.end': 'ยกเลิกโทเค็น “{name}”',
  'tokens.ended': 'ยกเลิกโทเค็น “{name}” แล้ว',
};
