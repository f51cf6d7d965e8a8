import { expect, test } from 'vitest';
import { defaultCard } from '../../../server/domains/quality/cards/default-card.ts';
import { cardContent } from '../../../server/domains/quality/rules/card/card.ts';
import { sharesChart } from '../../../server/domains/quality/rules/measures/charts.ts';
import { levelOf } from '../../../server/domains/quality/rules/measures/level.ts';
import { type Answers, shown, wordsIn } from '../../../tests/harness/stage.tsx';
import { AgreementTable } from './board/AgreementPanel.tsx';
import { Chart } from './board/Chart.tsx';
import { Range } from './board/Range.tsx';
import { RatesPanel } from './board/RatesPanel.tsx';
import { Traits } from './board/Traits.tsx';
import { Hints } from './hints/Hints.tsx';
import { CardsPart } from './parts/CardsPart.tsx';
import { OwnPart } from './parts/OwnPart.tsx';
import { PlansPart } from './parts/PlansPart.tsx';
import { QueuePart } from './parts/QueuePart.tsx';
import { AppealPanel } from './review/AppealPanel.tsx';
import { GivenReview } from './review/GivenReview.tsx';
import { ReviewForm } from './review/ReviewForm.tsx';
import { SessionUnit } from './review/SessionUnits.tsx';
import type {
  Card,
  Criterion,
  QueueItem,
  Rate,
  Result,
  ResultInFull,
  Review,
  Score,
  Session,
  TraitLevel,
} from './types.ts';

const content = cardContent.parse(defaultCard);
const card: Card = { id: 'c', version: 2, content };
const member = { id: 'adi', name: 'Adi Wijaya' };
const request = { id: 'r', number: 7, subject: 'Mangkuk pecah' };
const score = (key: string, points: number | null, more: Partial<Score> = {}): Score => ({
  ...{ key, points, words: '', messageId: null, quote: '' },
  ...more,
});
const permissions = ['quality:read', 'quality:review', 'quality:write', 'quality:measure'];
const sari = { id: 'm-sari', name: 'Sari Hidayat', email: 's@example.com', role: 'owner', language: 'id' };
const workspace = {
  slug: 'toko-rina',
  name: 'Toko Rina',
  language: 'id',
  zone: 'Asia/Jakarta',
  mailSendingConfigured: false,
};
const asSari: Answers[number] = [
  ['me', ''],
  { member: { ...sari, signature: '', teams: [] }, workspace, permissions },
];
const page = (part: Parameters<typeof shown>[0], answers: Answers = [], language?: 'en' | 'id' | 'th') =>
  wordsIn(shown(part, language, [asSari, ...answers])).replaceAll('\u00a0', ' ');

const criterion = (key: string): Criterion => {
  const found = content.criteria.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};
const trait = (key: string, shares: number[]): TraitLevel => {
  const { names } = criterion(key);
  return { key, names, ...levelOf(shares) };
};

test('an interval is told in words, and too little says that it is', () => {
  expect(page(<Range level={levelOf([0.4, 0.5, 0.6, 0.5, 0.5])} />)).toMatch(/^50% 41% – 59%, from 5$/);
  expect(page(<Range level={levelOf([1, 1])} />)).toBe('too little to say (2)');
});

test('a weak trait says so and offers its lessons to those they are for', () => {
  const traits = [trait('questions', [0.25, 0.5, 0.25, 0.5, 0.25]), trait('polite', [1, 1])];
  const courses: Answers = [
    [
      ['quality', 'courses', 'questions'],
      [{ id: 'k', names: { en: 'Asking', id: 'Bertanya', th: 'การถาม' } }],
    ],
  ];
  const words = page(<Traits traits={traits} memberIds={['adi']} caption="Layanan" />, courses);
  expect(words).toContain('Right questions');
  expect(words).toContain('Weak Give lesson: Asking');
  expect(page(<Traits traits={traits} memberIds={[]} caption="Layanan" />, courses)).not.toContain('lesson');
});

test('a chart names what is more than chance, and stands as a table too', () => {
  const parts = ['9', '10', '11', '20'].map((key, at) => ({ key, count: at === 3 ? 15 : 45, n: 50 }));
  const words = page(<Chart chart={sharesChart(parts)} title="Hours" labelOf={(key) => `${key}:00`} />);
  expect(words).toContain('More than chance: 20:00.');
  expect(words).toContain('20:00 30% 50');
  expect(page(<Chart chart={null} title="Hours" labelOf={String} />)).toContain('Too little yet');
});

test('agreement is told with its interval and its band; what cannot be told says so', () => {
  const criteria = [
    { key: 'polite', units: 12, prevalence: 0.4, value: 0.812, low: 0.61, high: 0.93 },
    { key: 'prompt', units: 12, prevalence: 1, value: null, low: null, high: null },
  ];
  const words = page(<AgreementTable criteria={criteria} content={content} />);
  expect(words).toContain('Polite 0.81 (0.61 – 0.93) reliable 12 40%');
  expect(words).toContain('Prompt cannot be told 12 100%');
});

const review: Review = {
  ...{ id: 'v', unitId: 'u', submittedAt: null, words: '', because: 'random', sessionId: null, wanted: 2 },
  ...{ request: { ...request, language: 'id', channel: 'email' }, member, card, isOpen: false, others: [] },
  scores: [score('polite', 3, { quote: 'Selamat pagi' })],
};

test.each(['en', 'id', 'th'] as const)(
  'a review in %s: every criterion, what it asks for, and that it is blind',
  (language) => {
    const html = shown(<ReviewForm review={review} />, language, [asSari]);
    const words = wordsIn(html);
    for (const { names, help } of content.criteria) {
      expect(words).toContain(names[language]);
      expect(words).toContain(help[language]);
    }
    expect(words).toContain('Selamat pagi');
    expect(html.match(/type="radio"/g)).toHaveLength(7 * 6);
    // One criterion has its points: six are missing, and until then it cannot be given.
    expect(words).toContain('6');
    expect(html).toMatch(/<button[^>]*type="submit"[^>]*disabled/);
  },
);

test('a given review shows a missed critical criterion', () => {
  const given = {
    ...{ id: 'g', reviewer: { id: 'd', name: 'Dewi Lestari' }, words: 'Hati-hati', score: 0.4, failed: true },
    ...{ isOfAppeal: false, scores: [score('professional', 0), score('polite', null)] },
  };
  const words = page(<GivenReview given={given} content={content} />);
  expect(words).toMatch(/^Dewi Lestari Failed 40% /);
  expect(words).toContain('Professional 1 of 5');
  expect(words).toContain('Polite Does not apply');
});

const session: Session = {
  ...{ id: 's', title: 'November', revealedAt: null, card, agreed: [], words: [], agreement: null },
  reviewers: [
    { id: 'a', name: 'Dewi', asked: 1, given: 1 },
    { id: 'b', name: 'Rudi', asked: 1, given: 1 },
  ],
  units: [],
};
const points = ['a', 'b'].map((reviewerId, at) => ({
  reviewerId,
  key: 'polite',
  points: at * 2,
  words: '',
  quote: '',
}));
const unit = { id: 'u', request, mine: { reviewId: 'v', isGiven: false }, points };

test('a session shows nobody’s points before all are shown, and where they differ afterwards', () => {
  const before = page(<SessionUnit session={session} unit={unit} />);
  expect(before).toContain('Review #7');
  expect(before).not.toContain('of 5');
  const after = page(
    <SessionUnit session={{ ...session, revealedAt: '2026-11-23T02:00:00Z' }} unit={unit} />,
  );
  expect(after).toContain('Polite Differs 1 of 5 3 of 5');
});

test('hints below a reply say what is missing, in no other language, and nothing once they are off', () => {
  const customer = { name: 'Rina Kartika', honorific: 'Ibu', language: 'id' };
  const heard = {
    id: 'm',
    kind: 'incoming',
    attachments: [],
    text: 'Kainnya luntur. Kapan diganti?',
    author: { type: 'customer' },
  };
  const answers = (isShown: boolean): Answers => [
    [['quality', 'hints'], { offered: true, wanted: isShown, shown: isShown }],
    [['messages', 'r'], [heard]],
  ];
  const hints = (text: string, isShown = true) =>
    page(
      <Hints requestId="r" channel="email" language="id" customer={customer} text={text} />,
      answers(isShown),
    );
  expect(hints('Kirim fotonya.')).toBe(
    [
      'A greeting is missing Perhaps call them by name “Please” would be kind here A word of thanks is missing',
      'Something went wrong for them: an apology may be due Perhaps a question is not answered yet',
    ].join(' '),
  );
  expect(hints('Selamat pagi Ibu Rina, mohon maaf. Besok kami ganti. Terima kasih.')).toBe('');
  expect(hints('Kirim fotonya.', false)).toBe('');
});

const result: Result = {
  ...{ id: 'u', because: 'random', score: 0.62, failed: false, isDisputed: true, request, appeal: 'open' },
  ...{ workedAt: '2026-11-20T02:00:00Z', toldAt: '2026-11-23T02:00:00Z', seenAt: null, struckAt: null },
};
const queued: QueueItem = {
  ...{ id: 'v', askedAt: '2026-11-23T02:00:00Z', submittedAt: null, because: 'low-rating', sessionId: null },
  ...{ request, channel: 'email', member, isBegun: false },
};
const rate: Rate = { check: 'greeting', n: 20, passed: 15, rate: 0.75, low: 0.53, high: 0.89 };

test('an appeal stands, gets other points or is struck, by somebody uninvolved alone', () => {
  const appealed = {
    ...{ id: 'a', words: 'Fotonya lewat telepon.', outcome: null, decision: '', decidedBy: null },
  };
  const full: ResultInFull = { ...result, isOwn: false, answer: '', member, card, reviews: [], appealed };
  const words = (mayDecide: boolean) => page(<AppealPanel result={full} mayDecide={mayDecide} />);
  expect(words(true)).toContain('The review stands Give other points Strike the review');
  expect(words(false)).toBe('Appeal Appeal is open Fotonya lewat telepon.');
});

test('the pages of the room stand with what the server answered', () => {
  const own: Answers = [
    [['quality', 'results'], [result]],
    [['quality', 'own-traits'], [trait('polite', [1, 1])]],
    [['quality', 'settings'], { privateDays: 5, longWaitHours: 24, hints: true }],
    [
      ['quality', 'openings'],
      [{ id: 'o', reason: 'Percakapan', openedAt: '2026-11-23T02:00:00Z', name: 'Sari' }],
    ],
  ];
  const mine = page(<OwnPart />, own);
  expect(mine).toContain('after 5 days');
  expect(mine).toContain('Reviewers differ Not read yet Appeal is open 62%');
  expect(mine).toContain('Percakapan');
  const queue = page(<QueuePart />, [[['quality', 'queue', false], [queued]]]);
  expect(queue).toContain('Mangkuk pecah # 7 · Adi Wijaya Low rating');
  const cards = page(<CardsPart />, [[['quality', 'cards'], [card]]]);
  expect(cards).toContain('Seven traits Version 2');
  expect(cards).toContain('Professional Critical');
  const draw = { id: 'd', weekOf: '2026-11-16', seed: '4711', population: 60, drawn: 9, unassigned: 0 };
  const plan = {
    ...{ id: 'p', name: 'Mingguan', cardId: 'c', stratum: 'member', atRandom: 3, forRisk: 1, risks: [] },
    ...{ twicePercent: 20, teamIds: [], seed: 1, isActive: true, draws: [draw] },
  };
  const plans = page(<PlansPart />, [[['quality', 'plans'], [plan]]]);
  expect(plans).toContain(
    'For each person: 3 by chance, up to 1 for a risk; 20 % are reviewed twice, blind.',
  );
  expect(plans).toContain('60 9 0 4711');
});

test('a check whose hints may not be relied upon says so beside its rate', () => {
  const span = { from: '2026-09-01T00:00:00Z', to: '2026-11-24T00:00:00Z' };
  const rates = {
    all: { replies: 20, rates: [rate] },
    teams: [{ id: 't', name: 'Layanan', replies: 20, rates: [rate] }],
  };
  const precision = [{ check: 'greeting', language: 'en', shown: 3, right: 3, low: 0.44 }];
  const words = page(<RatesPanel span={span} />, [
    [['quality', 'rates', span.from], rates],
    [['quality', 'precision'], precision],
  ]);
  expect(words).toContain('right 3 times of 3 on labelled replies. not to be relied upon 75% (53% – 89%)');
});
