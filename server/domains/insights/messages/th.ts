import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'report-too-long': 'ช่วงเวลานี้มีคำขอมากเกินกว่าจะดูทีละรายการ โปรดเลือกช่วงที่สั้นลง',
  'period-invalid': 'โปรดเลือกช่วงเวลาที่เริ่มไม่หลังวันสิ้นสุด และยาวไม่เกินสามปี',
  'zone-invalid': 'ไม่มีเขตเวลานี้ โปรดใช้ชื่ออย่าง Asia/Bangkok',
  'report.sheet': 'คำขอ',
  'report.by.day': 'วัน',
  'report.by.team': 'ทีม',
  'report.by.member': 'สมาชิกทีม',
  'report.by.channel': 'ช่องทาง',
  'report.by.label': 'ป้ายกำกับ',
  'report.by.group': 'กลุ่ม',
  'report.yes': 'ใช่',
  'report.no': 'ไม่ใช่',
  'report-field-unknown': 'รายงานนี้จัดกลุ่มได้ตามตัวเลือก ตัวเลข และวันที่เท่านั้น กรุณาเลือกช่องอื่น',
  'report.opened': 'เปิดใหม่',
  'report.solved': 'แก้ไขแล้ว',
  'report.first-answer-median': 'ตอบกลับครั้งแรก ค่ามัธยฐาน (วินาที)',
  'report.first-answer-p90': 'ตอบกลับครั้งแรก เก้าในสิบภายใน (วินาที)',
  'report.solving-median': 'เวลาแก้ไข ค่ามัธยฐาน (วินาที)',
  'report.solving-p90': 'เวลาแก้ไข เก้าในสิบภายใน (วินาที)',
  'report.without': 'ไม่มี',
  'report.total': 'รวมทั้งหมด',
  'time-name': 'ชื่อ',
  'time-hours': 'ชั่วโมง',
  'time-entries': 'รายการ',
} satisfies Translation<typeof en>;
