import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { type ArticleFilters, exportArticles } from '../../../domains/knowledge/api.ts';
import { ArticleList } from '../../../domains/knowledge/list/ArticleList.tsx';
import { FilterBar } from '../../../domains/knowledge/list/FilterBar.tsx';
import { useText } from '../../../domains/knowledge/text.ts';
import { useMay } from '../../../domains/team/use-me.ts';
import { saveFile } from '../../../platform/client/save-file.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';

const Shelves = lazy(() => import('../../../domains/knowledge/sections/Shelves.tsx'));
const Figures = lazy(() => import('../../../domains/knowledge/figures/Figures.tsx'));
const WriteNext = lazy(() => import('../../../domains/problems/WriteNext.tsx'));
const NewArticle = lazy(() => import('../../../domains/knowledge/list/NewArticle.tsx'));
const ImportDialog = lazy(() => import('../../../domains/knowledge/list/ImportDialog.tsx'));

const views = ['list', 'shelves', 'figures', 'next'] as const;
const keys = [
  ...(['q', 'state', 'language', 'missing', 'owner', 'section'] as const),
  ...(['outdated', 'flagged', 'reviewDue', 'archived'] as const),
];

/** What the company knows: articles, the shelves they stand on, and how they are read. */
export function ArticlesScreen() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const asked = useSearchWords();
  const seesGroups = useMay('problems:read');
  const shown = views.filter((one) => one !== 'next' || seesGroups);
  const view = shown.find((one) => one === asked.view) ?? 'list';
  const filters = filtersIn(asked);
  const narrow = (change: object) => go(paths.articles(slug), { ...filters, ...change }, true);
  return (
    <Page
      title={say('articles.title')}
      beside={
        <>
          <Segment
            label={say('articles.title')}
            value={view}
            onChange={(next) => go(paths.articles(slug), next === 'list' ? {} : { view: next }, true)}
            options={shown.map((value) => ({ value, label: say(`articles.tab.${value}`) }))}
          />
          <span className="grow" />
          <Acts />
        </>
      }
    >
      {view === 'list' && (
        <>
          <FilterBar filters={filters} onChange={narrow} />
          <Panel>
            <ArticleList filters={filters} />
          </Panel>
        </>
      )}
      <Suspense fallback={<Skeleton rows={4} shape="lines" label={words('word.loading')} />}>
        {view === 'shelves' && <Shelves />}
        {view === 'figures' && <Figures />}
        {view === 'next' && <WriteNext />}
      </Suspense>
    </Page>
  );
}

function Acts() {
  const say = useText();
  const words = useWords();
  const mayWrite = useMay('knowledge:write');
  const mayPublish = useMay('knowledge:publish');
  const [dialog, setDialog] = useState<'new' | 'import' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      {mayPublish && (
        <Menu
          label={say('articles.more')}
          trigger={<Button kind="quiet" icon="more" aria-label={say('articles.more')} />}
        >
          <MenuItem icon="arrow-d" onClick={() => setDialog('import')}>
            {say('articles.import')}
          </MenuItem>
          <MenuItem
            icon="download"
            onClick={() =>
              void exportArticles()
                .then((zip) => saveFile(zip, 'articles.zip'))
                .catch((error) => tellError(error, words))
            }
          >
            {say('articles.export')}
          </MenuItem>
        </Menu>
      )}
      {mayWrite && (
        <Button kind="primary" icon="plus" onClick={() => setDialog('new')}>
          {say('articles.new')}
        </Button>
      )}
      <Suspense>
        {dialog === 'new' && <NewArticle onClose={close} />}
        {dialog === 'import' && <ImportDialog onClose={close} />}
      </Suspense>
    </>
  );
}

/** The filters that stand in the address. The router reads `true` as a value of its own. */
function filtersIn(asked: Record<string, unknown>): ArticleFilters {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = asked[key];
      return value === undefined || value === '' ? [] : [[key, String(value)]];
    }),
  );
}
