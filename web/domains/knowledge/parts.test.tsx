import { expect, test } from 'vitest';
import { type Answers, shown, wordsIn } from '../../../tests/harness/stage.tsx';
import { articlesQuery, figuresQuery, missesQuery, sumsQuery, versionsQuery } from './api.ts';
import { ArticleFiguresPart } from './article/ArticleFiguresPart.tsx';
import { Difference } from './article/Difference.tsx';
import { LanguageTabs } from './article/LanguageTabs.tsx';
import { Versions } from './article/Versions.tsx';
import Figures from './figures/Figures.tsx';
import { lastDays } from './figures/last-days.ts';
import { ArticleList } from './list/ArticleList.tsx';
import { TreePanel } from './sections/TreePanel.tsx';
import type { Article, ListedArticle, Translation } from './types.ts';

const translation = (language: 'en' | 'id' | 'th', more: Partial<Translation> = {}): Translation => ({
  ...{ language, slug: 'a', title: `Judul ${language}`, state: 'published', version: 1, revision: 1 },
  ...{ publishedVersion: 1, publishedAt: '2026-11-20T02:00:00Z', publishAt: null, outdatedSince: null },
  ...{ reviewAskedBy: null, reviewWords: null, updatedAt: '2026-11-20T02:00:00Z' },
  ...more,
});
const article: Article = {
  ...{ id: 'a1', sectionId: null, topicId: null, audience: 'public', mainLanguage: 'id', ownerId: null },
  ...{
    reviewAt: null,
    reviewEveryDays: null,
    clauses: [],
    flaggedAt: null,
    flagReason: null,
    archivedAt: null,
  },
  ...{ organisationId: null, teamId: null, updatedAt: '2026-11-20T02:00:00Z' },
  translations: [translation('id'), translation('th', { outdatedSince: '2026-11-21T02:00:00Z' })],
};
const listed: ListedArticle = { ...article, ownerName: 'Dewi', reads: 12, flagReason: 'feedback' };
const all = ['en', 'id', 'th'] as const;
const keyless = (html: string) =>
  expect(wordsIn(html)).not.toMatch(/\b(article|articles|figures|shelf)\.[a-z]/);

test('a list says of each article its title, how far each language is, and why to look at it again', () => {
  const page = { pages: [{ items: [listed], nextCursor: null }], pageParams: [undefined] };
  for (const language of all) {
    const html = shown(<ArticleList filters={{}} />, language, [[articlesQuery({}).queryKey, page]]);
    keyless(html);
    expect(wordsIn(html)).toContain('Judul id');
    expect(wordsIn(html)).toContain('Dewi');
  }
  const words = wordsIn(shown(<ArticleList filters={{}} />, 'en', [[articlesQuery({}).queryKey, page]]));
  expect(words).toContain('Out of date');
  expect(words).toContain('Not written yet');
  expect(words).toContain('Readers say it does not help');
});

test('an empty list says what articles are for, a narrowed one what to do', () => {
  const none = { pages: [{ items: [], nextCursor: null }], pageParams: [undefined] };
  const words = (filters: object) =>
    wordsIn(shown(<ArticleList filters={filters} />, 'en', [[articlesQuery(filters).queryKey, none]]));
  expect(words({})).toContain('No article yet');
  expect(words({ state: 'draft' })).toContain('Nothing fits these filters');
});

test('the three languages stand beside each other, with the one that is open', () => {
  const html = shown(<LanguageTabs article={article} language="th" onShow={() => {}} />, 'th');
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(wordsIn(html)).toContain('ล้าสมัย');
  expect(wordsIn(html)).toContain('ยังไม่ได้เขียน');
});

test('what came and what went is said, not only coloured', () => {
  const lines = [
    { kind: 'same' as const, pieces: [{ kind: 'same' as const, text: 'Judul' }] },
    {
      kind: 'changed' as const,
      pieces: [
        { kind: 'removed' as const, text: 'tujuh' },
        { kind: 'added' as const, text: 'sepuluh' },
        { kind: 'same' as const, text: ' hari' },
      ],
    },
  ];
  const html = shown(<Difference lines={lines} language="id" />);
  expect(html).toContain('<del title="removed">tujuh</del><ins title="added">sepuluh</ins> hari');
  expect(wordsIn(shown(<Difference lines={lines.slice(0, 1)} language="id" />))).toContain('Nothing changed');
});

test('versions say when, by whom and which of them readers saw', () => {
  const version = (number: number, publishedAt: string | null) => ({
    ...{ version: number, title: 'Retur', restoredFrom: number === 3 ? 1 : null, publishedAt },
    ...{ savedAt: '2026-11-20T02:00:00Z', savedByName: 'Nok' },
  });
  const rows = [version(3, null), version(2, '2026-11-20T02:00:00Z'), version(1, null)];
  for (const language of all) {
    const html = shown(
      <Versions article={article} language="id" onBack={() => {}} onRestored={() => {}} />,
      language,
      [[versionsQuery('a1', 'id').queryKey, rows]],
    );
    keyless(html);
    expect(wordsIn(html)).toContain('Nok');
  }
});

const sums = { reads: 9, replies: 2, helpful: 3, unhelpful: 1 };

test('figures say how many were helped, and what was looked for in vain', () => {
  const period = lastDays(30, new Date());
  const answers: Answers = [
    [sumsQuery(period).queryKey, [{ articleId: 'a1', title: 'Retur', ...sums }]],
    [missesQuery(period).queryKey, [{ language: 'th', words: 'ผ่อน', times: 7, lastDay: '2026-11-20' }]],
  ];
  const words = wordsIn(shown(<Figures />, 'en', answers));
  expect(words).toContain('75% of 4');
  for (const language of all) keyless(shown(<Figures />, language, answers));
});

test('beside an article stands what readers said of it', () => {
  const said = { id: 'f', language: 'id', isHelpful: false, reason: 'unclear', words: 'Langkah dua', at: '' };
  const key = figuresQuery('a1', lastDays(30, new Date())).queryKey;
  const answers: Answers = [[key, { days: [{ day: '2026-11-20', ...sums }], feedback: [said] }]];
  const words = wordsIn(shown(<ArticleFiguresPart article={article} />, 'id', answers));
  expect(words).toContain('Langkah dua');
  expect(words).toContain('Sulit dipahami');
});

test('a tree is moved by keys only by who may change it', () => {
  const rows = [
    { id: 'a', parentId: null, names: { id: 'Pesanan' } },
    { id: 'b', parentId: 'a', names: { id: 'Retur' } },
  ];
  const panel = (mayChange: boolean) =>
    shown(
      <TreePanel
        title="Bagian"
        text=""
        rows={rows}
        mayChange={mayChange}
        end={null}
        meta={() => null}
        onMove={async () => {}}
        onEdit={() => {}}
      />,
      'id',
    );
  expect(panel(true).match(/aria-label="Pindahkan “/g)).toHaveLength(2);
  expect(panel(false)).not.toContain('Pindahkan');
  expect(panel(false)).toContain('data-depth="1"');
});
