import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import type { Message } from '../types.ts';
import { SignBack } from './SignBack.tsx';

const message: Message = {
  ...{ id: 'm1', kind: 'incoming', text: 'Makasih', html: null, channel: 'whatsapp', verified: true },
  ...{ author: { type: 'customer', id: 'c1', name: 'Rina' }, delivery: null, attachments: [] },
  ...{ createdAt: '2026-11-26T02:00:00Z', ownReaction: '🙏' },
};

test.each<[Language, string, string]>([
  ['en', 'Sign that you put: 🙏', 'Answer with a sign'],
  ['id', 'Tanda dari Anda: 🙏', 'Tanggapi dengan tanda'],
  ['th', 'เครื่องหมายที่คุณใส่: 🙏', 'ตอบด้วยเครื่องหมาย'],
])(
  'in %s the sign that the customer sees stands there, and another one is offered',
  (language, says, offers) => {
    const words = wordsIn(shown(<SignBack message={message} />, language));
    expect(words).toContain(says);
    expect(words).toContain(offers);
  },
);
