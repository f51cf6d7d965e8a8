import { describe, expect, test } from 'vitest';
import { type Cycle, cyclesOf } from './cycles.ts';
import type { History, Standing, Turn } from './history.ts';
import { type Choices, type ClockKind, choicesOf, profiles } from './profiles.ts';

/** Times are hours of a day; what customers say is `c`, a reply `r`, a note `n`, a program's answer `p`. */
type Story = { said: string; stood?: string };

function historyOf({ said, stood = 'open@0' }: Story): History {
  const read = (text: string) => text.split(' ').map((one) => one.split('@') as [string, string]);
  const turns = read(said).map(([who, at]): Turn => {
    const by = who === 'c' ? 'customer' : who === 'p' ? 'program' : 'member';
    return { at: Number(at), by, isPrivate: who === 'n' };
  });
  const standings = read(stood).map(([status, at]) => ({
    ...{ status: status as Standing['status'], from: Number(at), priority: 'normal' as const, teamId: null },
  }));
  return { openedAt: 0, standings, turns };
}

const short = ({ startedAt, endedAt, pauses }: Cycle) =>
  `${startedAt}-${endedAt ?? ''}${pauses.map(({ from, to }) => ` (${from}-${to === Infinity ? '' : to})`).join('')}`;
const runs = (kind: ClockKind, story: Story, choices: Choices = profiles.sapa) =>
  cyclesOf(kind, historyOf(story), choices).map(short);

describe('first reply', () => {
  test.each<[string, Story, Choices, string[]]>([
    ['until the first public reply', { said: 'c@0 n@1 c@2 r@3 r@4' }, profiles.zendesk, ['0-3']],
    ['nobody answered yet', { said: 'c@0 c@2' }, profiles.sapa, ['0-']],
    ['a program’s answer does not count', { said: 'c@0 p@1 r@2' }, profiles.plain, ['0-2']],
    ['a program’s answer counts', { said: 'c@0 p@1 r@2' }, profiles.zammad, ['0-1']],
    [
      'a note counts where one chose so',
      { said: 'c@0 n@1' },
      choicesOf('zammad', { notesCount: true }),
      ['0-1'],
    ],
    [
      'a colleague opened it in private: from the customer’s words',
      { said: 'n@0 c@2 r@5' },
      profiles.zendesk,
      ['2-5'],
    ],
    ['a colleague opened it and nobody asks', { said: 'r@0' }, profiles.zendesk, []],
    ['a colleague opened it: never', { said: 'r@0 c@2' }, profiles.plain, []],
    ['from the first words, not from the opening', { said: 'c@1 r@3' }, profiles.plain, ['1-3']],
    ['solving ends it too', { said: 'c@0', stood: 'open@0 solved@4' }, profiles.sapa, ['0-4']],
    ['an answer from before the opening takes no time', { said: 'c@0 r@0' }, profiles.sapa, ['0-0']],
    ['waiting is cut out', { said: 'c@0', stood: 'open@0 waiting@1 open@3' }, profiles.zammad, ['0- (1-3)']],
    ['waiting is not cut out', { said: 'c@0', stood: 'open@0 waiting@1 open@3' }, profiles.zendesk, ['0-']],
  ])('%s', (_case, story, choices, wanted) => {
    expect(runs('first-reply', story, choices)).toEqual(wanted);
  });
});

describe('next reply', () => {
  test.each<[string, Story, Choices, string[]]>([
    [
      'from the oldest words without an answer',
      { said: 'c@0 r@1 c@2 c@3 r@5 c@6' },
      profiles.zendesk,
      ['2-5', '6-'],
    ],
    ['from the newest', { said: 'c@0 r@1 c@2 c@3 r@5' }, profiles.zammad, ['0-1', '3-5']],
    ['the opening is the first reply’s matter', { said: 'c@0 c@1' }, profiles.sapa, []],
    [
      'solving ends it, new words begin anew',
      { said: 'c@0 r@1 c@2 c@5', stood: 'open@0 solved@3 open@5' },
      profiles.sapa,
      ['2-3', '5-'],
    ],
  ])('%s', (_case, story, choices, wanted) => {
    expect(runs('next-reply', story, choices)).toEqual(wanted);
  });
});

describe('update', () => {
  test.each<[string, Story, Choices, string[]]>([
    ['from reply to reply', { said: 'c@0 r@1 c@2 r@4' }, profiles.sapa, ['1-4', '4-']],
    [
      'waiting for the customer pauses it',
      { said: 'c@0 r@1', stood: 'open@0 waiting@1' },
      profiles.sapa,
      ['1- (1-)'],
    ],
    [
      'and does not where one chose so',
      { said: 'c@0 r@1', stood: 'open@0 waiting@1' },
      choicesOf('zendesk', { pauseWhileWaiting: false }),
      ['1-'],
    ],
    [
      'solving ends it, and after it none begins',
      { said: 'c@0 r@1 r@5', stood: 'open@0 solved@3' },
      profiles.sapa,
      ['1-3'],
    ],
  ])('%s', (_case, story, choices, wanted) => {
    expect(runs('update', story, choices)).toEqual(wanted);
  });
});

describe('solving', () => {
  const reopened = { said: 'c@0', stood: 'open@0 waiting@1 open@2 solved@4 open@6 closed@9' };
  test.each<[string, Story, Choices, string[]]>([
    ['goes on after reopening', reopened, profiles.sapa, ['0-9 (1-2) (4-6)']],
    ['begins anew after reopening', reopened, profiles.jira, ['0-4 (1-2)', '6-9']],
    ['not solved yet', { said: 'c@0', stood: 'open@0 waiting@3' }, profiles.sapa, ['0- (3-)']],
    [
      'solved and closed later are one end',
      { said: 'c@0', stood: 'open@0 solved@3 closed@8' },
      profiles.sapa,
      ['0-3'],
    ],
    ['pauses nowhere', reopened, choicesOf('jira', { pauseWhileWaiting: false }), ['0-4', '6-9']],
  ])('%s', (_case, story, choices, wanted) => {
    expect(runs('solving', story, choices)).toEqual(wanted);
  });
});
