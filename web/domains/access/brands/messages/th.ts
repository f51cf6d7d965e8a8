import type { Translated } from '../../../../platform/messages/text.tsx';
import type { en } from './en.ts';

export const th: Translated<typeof en> = {
  'brand.title': 'แบรนด์',
  'brand.text': 'คุณพูดกับลูกค้าในนามของใคร ได้แก่ ชื่อและสีของหน้าที่ลูกค้าเห็น ศูนย์บริการใช้หนึ่งแบรนด์ต่อหนึ่งบริษัทที่ให้บริการ',
  'brand.empty': 'ยังไม่มีแบรนด์',
  'brand.empty.text': 'ลูกค้าเห็นชื่อบริษัทของคุณในสีของเรา',
  'brand.add': 'เพิ่มแบรนด์',
  'brand.edit': 'แก้ไข {name}',
  'brand.default': 'ค่าเริ่มต้น',
  'brand.default.do': 'ตั้งเป็นค่าเริ่มต้น',
  'brand.default.text': 'ใช้กับทุกคำขอที่ไม่ได้อยู่ในแบรนด์อื่น',
  'brand.name.help': 'ตามที่ลูกค้ารู้จัก',
  'brand.noSender': 'ไม่มีกล่องอีเมลของตัวเอง คำตอบจะส่งจากกล่องอีเมลเริ่มต้น',
  'brand.ask': 'ผู้ดูแลระบบแก้ไขแบรนด์ได้',
  'brand.hue': 'สี',
  'brand.hue.own': 'สีของแบรนด์เอง',
  'brand.hue.help': 'คุณเลือกโทนสี ส่วนความสว่างเราดูแลให้ เพื่อให้ทุกคนอ่านได้ทั้งกลางวันและกลางคืน',
  'brand.hue.value': '{hue} องศาบนวงล้อสี',
  'brand.hue.ours': 'สีของเรา',
  'brand.preview': 'หน้าของลูกค้าจะเป็นแบบนี้',
  'brand.preview.day': 'กลางวัน',
  'brand.preview.night': 'กลางคืน',
  'brand.preview.subject': 'พัสดุยังมาไม่ถึง',
  'brand.preview.line': 'คุณอยู่คิวถัดไป',
  'brand.preview.link': 'ข้อความทั้งหมด',
  'brand.preview.send': 'ส่ง',
};
