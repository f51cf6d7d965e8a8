import type { Translation } from '../../../platform/messages.ts';
import type en from './en.ts';

export default {
  'file-not-found': 'ไม่มีไฟล์นี้ หรือคุณไม่มีสิทธิ์ดู',
  'file-refused-virus': 'ไฟล์นี้มีไวรัสที่รู้จัก ({virus}) จึงไม่ได้บันทึกไว้',
  'file-infected': 'ไฟล์นี้มีไวรัสที่รู้จัก จึงไม่ส่งให้ โปรดขอไฟล์ที่ปลอดภัยจากผู้ส่ง',
  'file-not-checked': 'ไฟล์นี้ยังอยู่ระหว่างการตรวจหาไวรัส โปรดลองอีกครั้งในอีกสักครู่',
  'files-quota-reached':
    'พื้นที่เก็บไฟล์ของพื้นที่ทำงานนี้เต็มแล้ว ({limit} GB) จึงไม่ได้บันทึกไฟล์นี้ โปรดขอพื้นที่เพิ่มจากผู้ดูแลระบบ หรือลบสิ่งที่ไม่ใช้แล้ว',
} satisfies Translation<typeof en>;
