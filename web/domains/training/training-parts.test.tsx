import { expect, test } from 'vitest';
import { shown, wordsIn } from '../../../tests/harness/stage.tsx';
import type { Language } from '../../platform/messages/language.ts';
import { Marking } from './lead/Marking.tsx';
import { People } from './lead/People.tsx';
import { MyTraining } from './mine/MyTraining.tsx';
import { CoursePage } from './take/CoursePage.tsx';
import { TryView } from './take/TryView.tsx';
import type { Levels, MyTraining as Mine, MyCourse, Sheet } from './types.ts';
import LevelsPart from './write/LevelsPart.tsx';

const words = (text: string) => ({ en: text, id: text, th: text });
const asked = { id: 'a', dueOn: '2026-11-30', reason: 'trait' as const, trait: 'polite', subjectId: null };
const course: MyCourse = {
  ...{ id: 'c', version: 1, names: words('Sapaan'), purpose: words('Dengan nama'), minutes: 10 },
  ...{ traits: ['polite'], validMonths: 12, skill: 'retur', pictures: {}, reaction: null },
  lessons: [
    {
      key: 'one',
      title: words('Satu'),
      bodies: { en: null, id: null, th: null },
      examples: [],
      isRead: true,
    },
  ],
  ...{ quiz: { questions: 2, passMark: 80 }, triesLeft: 1, isPretestDue: false, mayTry: true },
  assignment: { ...asked, isLate: true },
  certificate: null,
  tries: [{ id: 't', phase: 'after', state: 'failed', score: 0.5, handedInAt: '2026-11-26T02:00:00Z' }],
};
const { names, purpose, minutes, traits, skill } = course;
const mine: Mine = {
  items: [
    {
      ...{ courseId: 'c', names, purpose, minutes, traits, skill, lessons: 1, questions: 2, weekOf: null },
      ...{ read: 0, isToMark: false, assignment: { ...asked, isLate: false }, certificate: null },
    },
  ],
  cards: { left: 1, answered: 0 },
  mayLead: false,
};
const card = {
  answered: 4,
  items: [
    {
      ...{ courseId: 'c', names },
      question: {
        ...{ key: 'q', kind: 'single' as const, title: words('Mana?') },
        options: [{ key: 'a', title: words('Ini') }],
      },
    },
  ],
};

test.each<[Language, string[]]>([
  ['en', ['Questions of the day', '4 of 5', 'I am sure', 'To grow in one trait: Polite', 'By 30 Nov']],
  ['id', ['Pertanyaan hari ini', '4 dari 5', 'Saya yakin', 'Untuk menguatkan satu sikap: Sopan']],
  ['th', ['คำถามประจำวัน', '4 จาก 5', 'มั่นใจ', 'เพื่อพัฒนาด้านนี้: สุภาพ']],
])(
  'in %s my training says what is asked, why and by when, and asks the question of the day',
  (language, says) => {
    const html = shown(<MyTraining />, language, [
      [['training', 'mine'], mine],
      [['training-cards'], card],
    ]);
    for (const one of says) expect(wordsIn(html)).toContain(one);
  },
);

test('a course says that it is late, what came of the last try, and how many are left', () => {
  const said = wordsIn(shown(<CoursePage id="c" />, 'en', [[['training', 'course', 'c'], course]]));
  for (const one of ['Was due on 30 Nov', 'last time 50 %', '1 try left', 'Try again', 'Skill: retur'])
    expect(said).toContain(one);
});

const question = { ...card.items[0]?.question, situation: null, criteria: [] };
const sheet = (phase: 'before' | 'after') =>
  ({
    ...{ id: 't', courseId: 'c', phase, state: 'failed', score: 0, passMark: 80, handedInAt: null, names },
    questions: [
      {
        ...question,
        answer: { chosen: [], text: '' },
        told: phase === 'before' ? null : { share: 0, right: ['a'], explanation: words('Sebab'), mark: null },
      },
    ],
  }) as Sheet;

test('what is right is told after the lessons, and never of what was asked before them', () => {
  const seen = (phase: 'before' | 'after') =>
    wordsIn(shown(<TryView tryId="t" course={course} />, 'en', [[['training-sheet', 't'], sheet(phase)]]));
  expect(seen('after')).toContain('Not passed yet: 80 % are needed');
  expect(seen('after')).toContain('Sebab');
  expect(seen('before')).toContain('You knew 0 % before the lessons');
  expect(seen('before')).not.toContain('Mana?');
});

const none = { n: 3, successes: 2 };
const levels: Levels = {
  learnt: 6,
  reaction: { n: 2, asked: 6, mean: 4.5, low: null, high: null },
  learning: { n: 6, before: 0.4, after: 0.9, gain: 0.5, low: 0.3, high: 0.7 },
  behaviour: [],
  results: {
    days: 30,
    learnt: { before: none, after: none },
    others: { before: none, after: none },
    change: null,
  },
};

test('the levels say what their numbers carry, with the interval, and else that there is too little', () => {
  const said = wordsIn(shown(<LevelsPart id="c" />, 'en', [[['training', 'levels', 'c'], levels]]));
  expect(said).toContain(
    'From 40% to 90%, +50 points, of 6 who answered before and after. 95 % interval: +30 to +70.',
  );
  expect(said).toContain('4.5 of 5, said by 2 of 6.');
  expect(said).toContain('Nothing is known of it');
  expect(said).toContain('Too little data: 6 requests of those who learnt');
});

test('whoever leads sees planned minutes, and marks what others wrote', () => {
  const learner = { id: 'm', name: 'Adi', teams: [], open: 2, late: 1, minutes: 45, nextDueOn: '2026-11-30' };
  const people = wordsIn(
    shown(<People />, 'en', [
      [['training', 'learners'], [{ ...learner, certificates: 1, endingSoon: 1 }]],
      [['training', 'assignments', 'open'], []],
    ]),
  );
  for (const one of ['45 minutes planned', '1 late', '1 ends soon']) expect(people).toContain(one);
  const wrote = {
    ...{ id: 't', courseId: 'c', names, member: { id: 'm', name: 'Adi' }, handedInAt: null },
    questions: [
      {
        question: {
          key: 'r',
          kind: 'reply',
          title: words('Balas'),
          explanation: words(''),
          situation: words('Rina'),
        },
        ...{ criteria: ['polite'], text: 'Halo Kak Rina' },
      },
    ],
  };
  const marking = wordsIn(shown(<Marking />, 'en', [[['training', 'to-mark'], [wrote]]]));
  for (const one of ['Halo Kak Rina', 'Polite', 'Keep the marks']) expect(marking).toContain(one);
});
