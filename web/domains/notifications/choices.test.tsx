import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../tests/harness/stage.tsx';
import type { Language } from '../../platform/messages/language.ts';
import { NotificationChoices } from './NotificationChoices.tsx';
import type { Choices } from './types.ts';

const ways = { inProgram: true, byDigest: true, byPush: false };
const choices: Choices = {
  kinds: {
    assigned: ways,
    mentioned: ways,
    answered: ways,
    'side-answered': ways,
    'check-asked': ways,
    'draft-checked': ways,
    'delivery-failed': ways,
    'window-closing': ways,
    'due-soon': ways,
    late: ways,
    'promise-due': ways,
    'promise-broken': ways,
    'score-low': ways,
    'score-late': ways,
    rule: ways,
    'reply-held': ways,
    'follow-up': ways,
    'day-near': ways,
    followed: ways,
    following: ways,
    'answered-inside': ways,
    'problem-given': ways,
    'problem-due': ways,
    'problem-late': ways,
    'group-grew': ways,
    'step-waits': ways,
    'step-late': ways,
    'article-flagged': ways,
    'procedure-flagged': ways,
    'policy-reading': ways,
    'policy-approval': ways,
    'policy-sent-back': ways,
    'proposal-due': ways,
    'proposal-answered': ways,
    'clause-review': ways,
    'training-given': ways,
    'training-due': ways,
    'training-marked': ways,
    'certificate-ended': ways,
    'pulse-open': ways,
    'idea-given': ways,
    'idea-due': ways,
    'idea-late': ways,
    'idea-answered': ways,
    'idea-carried-out': ways,
    'target-missed': ways,
    'target-near': ways,
    'contract-ends': ways,
    'action-planned': ways,
    'goal-given': ways,
    'goal-review': ways,
    'goal-signal': ways,
    'result-told': ways,
    'appeal-decided': ways,
    'visit-given': ways,
    'visit-due': ways,
  },
  ...{ digest: 'daily', digestHour: 7, zone: 'Asia/Jakarta', mayQuote: false },
  ...{ quietFrom: '22:00', quietTo: '06:30' },
};
const page = (language: Language, change: Partial<Choices> = {}) =>
  shown(<NotificationChoices />, language, [[['notification-choices'], { ...choices, ...change }]]);

test.each<[Language, string[]]>([
  ['en', ['Somebody mentions me', 'Once a day', 'Quiet hours', 'This browser']],
  ['id', ['Seseorang menyebut saya', 'Sekali sehari', 'Jam tenang', 'Peramban ini']],
  ['th', ['มีผู้กล่าวถึงฉัน', 'วันละครั้ง', 'ช่วงเวลาพัก', 'เบราว์เซอร์นี้']],
])('in %s a member chooses what, how and when', (language, words) => {
  const html = page(language);
  const count = Object.keys(choices.kinds).length;
  for (const one of words) expect(wordsIn(html)).toContain(one);
  expect(html.match(/role="checkbox"/g)).toHaveLength(3 * count);
  expect(
    html.match(/role="checkbox"[^>]*aria-checked="true"|aria-checked="true"[^>]*role="checkbox"/g),
  ).toHaveLength(2 * count);
});

test('the hour is asked for a day’s mail only, and quiet hours only when there are some', () => {
  expect(wordsIn(page('en'))).toContain('07:00');
  expect(wordsIn(page('en', { digest: 'off' }))).not.toContain('07:00');
  expect(page('en')).toContain('value="06:30"');
  expect(page('en', { quietFrom: null, quietTo: null })).not.toContain('type="time"');
});
