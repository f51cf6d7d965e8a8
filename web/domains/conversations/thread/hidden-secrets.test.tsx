import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { Message } from '../types.ts';
import { HiddenSecrets } from './HiddenSecrets.tsx';

const message: Message = {
  ...{ id: 'm1', kind: 'incoming', text: 'Kartu ••••1111', html: null, channel: 'email', verified: true },
  ...{ author: { type: 'customer', id: 'c1', name: 'Rina' }, delivery: null, attachments: [] },
  ...{ createdAt: '2026-11-26T02:00:00Z', hiddenSecrets: 2 },
};

test.each<[Language, string, string]>([
  ['en', '2 secrets are hidden here.', 'Show (is recorded)'],
  ['id', '2 rahasia disembunyikan di sini.', 'Tampilkan (dicatat)'],
  ['th', 'ซ่อนข้อมูลลับไว้ 2 รายการ', 'แสดง (มีการบันทึก)'],
])(
  'in %s the message says that secrets are hidden, and offers a look that is recorded',
  (language, says, offers) => {
    const words = wordsIn(shown(<HiddenSecrets message={message} />, language));
    expect(words).toContain(says);
    expect(words).toContain(offers);
  },
);
