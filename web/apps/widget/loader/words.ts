import type { Language } from '../types.ts';

/** The few words that stand on the page before the widget is opened. */
export const launcherWords: Record<
  Language,
  { open: string; close: string; unread: string; dismiss: string }
> = {
  en: { open: 'Chat with us', close: 'Close the chat', unread: 'unread', dismiss: 'Dismiss' },
  id: { open: 'Kirim pesan kepada kami', close: 'Tutup obrolan', unread: 'belum dibaca', dismiss: 'Tutup' },
  th: { open: 'แชตกับเรา', close: 'ปิดแชต', unread: 'ยังไม่ได้อ่าน', dismiss: 'ปิด' },
};
