import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../../tests/harness/stage.tsx';
import { FilesRow } from './files/FilesRow.tsx';
import { Recipients } from './Recipients.tsx';
import { SendButton } from './SendButton.tsx';

const file = { id: 'f1', name: 'resi.pdf', type: 'application/pdf', size: 2_140_000, url: '/f1' };

test('a file stands by its name and size, and can be taken out by name', () => {
  const html = shown(<FilesRow files={[file]} underWay={['kain.png']} onRemove={() => {}} />, 'id');
  expect(wordsIn(html).replaceAll('\u00a0', ' ')).toContain('resi.pdf 2,1 MB');
  expect(html).toMatch(/aria-label="[^"]*resi\.pdf/);
  expect(wordsIn(html)).toContain('kain.png');
});

test('without files there is no row', () => {
  expect(shown(<FilesRow files={[]} underWay={[]} onRemove={() => {}} />)).not.toContain('<div');
});

test('each address can be taken out', () => {
  const html = shown(
    <Recipients label="Cc" addresses={['adi@example.com', 'nok@example.com']} onChange={() => {}} />,
  );
  expect(html).toContain('aria-label="Remove adi@example.com"');
  expect(html).toContain('aria-label="Remove nok@example.com"');
});

test.each([
  ['reply', 'en', 'Send'],
  ['note', 'id', 'Tambah catatan'],
  ['forward', 'id', 'Teruskan'],
  ['reply', 'th', 'ส่ง'],
] as const)('the way out of a %s is called in %s: %s', (mode, language, word) => {
  const button = <SendButton mode={mode} disabled={false} after={[]} onSend={() => {}} />;
  expect(wordsIn(shown(button, language))).toMatch(new RegExp(`^${word}`));
});

test('only a reply can be followed by something', () => {
  const after = [{ label: 'Send and solve', icon: 'check' as const, run: () => {} }];
  const button = (mode: 'reply' | 'note') =>
    shown(<SendButton mode={mode} disabled={false} after={after} onSend={() => {}} />);
  expect(button('reply')).toContain('aria-label="Send and…"');
  expect(button('note')).not.toContain('Send and…');
});
