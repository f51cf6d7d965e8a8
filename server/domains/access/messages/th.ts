import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'sign-in-failed': 'ที่อยู่อีเมลกับรหัสผ่านไม่ตรงกัน โปรดลองอีกครั้ง',
  'account-exists': 'มีบัญชีที่ใช้ที่อยู่อีเมลนี้อยู่แล้ว โปรดเข้าสู่ระบบด้วยบัญชีนั้น',
  'setup-code-wrong': 'รหัสตั้งค่าไม่ตรงกับที่แสดงบนคอนโซลของโปรแกรม',
  'workspace-not-empty': 'พื้นที่ทำงานนี้ไม่ว่างแล้ว บริษัทตัวอย่างใช้ได้เฉพาะพื้นที่ทำงานว่าง ยังไม่มีการเปลี่ยนแปลงใด ๆ',
  'setup-done': 'ระบบนี้ตั้งค่าเรียบร้อยแล้ว',
} satisfies Translation<typeof en>;
