import { expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { actsInput } from './commands/acts-input.ts';
import { isSilent } from './rules/acts.ts';

test.each([
  ['an act that nobody knows', { do: 'explode' }],
  ['telling nobody', { do: 'notify' }],
  ['telling two at once', { do: 'notify', memberId: newId(), teamId: newId() }],
  ['more than the act needs', { do: 'set-priority', priority: 'low', colour: 'red' }],
  ['no label', { do: 'add-labels', labels: [] }],
  ['a reply without words', { do: 'write-reply', text: { en: '', id: ' ', th: '' } }],
])('%s is refused', (_what, act) => {
  expect(actsInput.safeParse([act]).success).toBe(false);
});

test('what rules were allowed to do before they and macros did the same is allowed still', () => {
  const kept = [
    { do: 'set-field', key: 'order', value: 'A-17' },
    { do: 'write-note', text: 'Periksa gudang dulu' },
    { do: 'write-reply', text: { en: 'Sorry', id: 'Mohon maaf', th: '' } },
    { do: 'snooze', hours: 8760 },
    { do: 'notify', teamId: newId() },
  ];
  expect(actsInput.parse(kept)).toEqual(kept);
});

test('a reply of old that has no words is nothing to send', () => {
  expect(isSilent({ do: 'write-reply', text: { en: '', id: '', th: '' } })).toBe(true);
  expect(isSilent({ do: 'write-reply', text: { en: '', id: 'Halo', th: '' } })).toBe(false);
});
