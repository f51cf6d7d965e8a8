import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import type { Language } from '../../../platform/messages/language.ts';
import { Choices } from '../thread/Choices.tsx';
import type { Message } from '../types.ts';
import { Translation } from './Translation.tsx';
import { TwoLanguages } from './TwoLanguages.tsx';

const said: Message = {
  ...{
    id: 'm1',
    kind: 'incoming' as const,
    text: '2',
    html: null,
    channel: 'email',
    language: 'th',
    verified: true,
  },
  author: { type: 'customer', id: 'c1', name: 'Somchai' },
  ...{ createdAt: '2026-11-26T02:00:00Z', delivery: null, attachments: [] },
};
const known = (language: Language, why: string | null, items: unknown[] = []): Answers => [
  [['messages', 'r1'], [said]],
  [['messages', 'r1', 'translations', language], { items, why }],
];
const line = (language: Language, why: string | null, items: unknown[] = []) =>
  wordsIn(
    shown(
      <TwoLanguages requestId="r1" theirs="th" isLive={false} isShut={false} />,
      language,
      known(language, why, items),
    ),
  );

test('without a model the language of each side is said, and nothing is offered', () => {
  expect(line('en', 'no-language-model')).toBe('The customer writes ไทย; you read English.');
  expect(line('id', 'consent-missing')).toMatch(/^Pelanggan menulis ไทย; .*Persetujuan/);
});

test('with a model what is not translated is, and one writes in one’s own language', () => {
  expect(line('en', null)).toContain('Translate Write in English');
  expect(line('en', null, [{ messageId: 'm1', text: 'two', source: 'model' }])).not.toContain(
    'Translate Write',
  );
});

test.each<[Language, 'model' | 'writer', string]>([
  ['en', 'model', 'Translated by a language model'],
  ['id', 'writer', 'Seperti yang dimaksud penulisnya'],
  ['th', 'model', 'แปลโดยโมเดลภาษา'],
])('a translation stands below with a mark, in %s by %s', (language, source, mark) => {
  const item = { messageId: 'm1', text: 'Where is it?', source };
  const html = shown(<Translation requestId="r1" messageId="m1" />, language, known(language, null, [item]));
  expect(wordsIn(html)).toBe(`${mark} Where is it?`);
  expect(html).toContain(`lang="${language}"`);
});

test('answers stand below their question; a number that comes back is named, words are not said twice', () => {
  const asked = ['Ganti', 'Uang kembali'];
  const words = (message: Message, before?: string[]) =>
    wordsIn(shown(<Choices message={message} asked={before} />, 'id'));
  expect(words({ ...said, kind: 'reply', choices: asked })).toBe('Ganti Uang kembali');
  expect(words(said, asked)).toBe('Pilihannya: Uang kembali');
  expect(words({ ...said, text: 'Ganti' }, asked)).toBe('');
  expect(words({ ...said, text: 'Besok saja' }, asked)).toBe('');
});
