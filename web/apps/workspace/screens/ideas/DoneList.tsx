import { useInfiniteQuery } from '@tanstack/react-query';
import { wordsIn } from '../../../../../server/kernel/words.ts';
import { Button } from '../../../../design/Button.tsx';
import { Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { ideasQuery } from '../../../../domains/ideas/api.ts';
import css from '../../../../domains/ideas/ideas.module.css';
import { useText } from '../../../../domains/ideas/text.ts';
import type { IdeaItem } from '../../../../domains/ideas/types.ts';
import { useDates, useLanguage } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';

/** You said, we did: what was carried out, of customers and of colleagues. */
export function DoneList() {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(ideasQuery({ show: 'carried-out', sort: 'newest' }));
  const rows = list.data?.pages.flatMap((page) => page.items);
  if (!rows) return <Skeleton rows={4} shape="lines" label={words('word.loading')} />;
  if (rows.length === 0)
    return <State icon="check-c" title={say('ideas.done.none')} text={say('ideas.done.text')} />;
  return (
    <Panel title={say('ideas.tab.done')} meta={say('ideas.done.text')}>
      <ul className={css.done}>
        {rows.map((idea) => (
          <Done key={idea.id} idea={idea} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button kind="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </Panel>
  );
}

function Done({ idea }: { idea: IdeaItem }) {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const language = useLanguage();
  const { id, title, outcome, carriedOutAt, votes, board } = idea;
  return (
    <li>
      <p className="t12 dim">{say('ideas.youSaid')}</p>
      <PageLink className={`link ${css.name}`} to={paths.idea(slug, id)} search={{}}>
        {title || say('ideas.gone')}
      </PageLink>
      <p className="t12 dim">{say('ideas.weDid')}</p>
      <p className={css.words}>{wordsIn(outcome, language)}</p>
      <p className="t12 dim">
        {[
          say(`ideas.board.${board}`),
          say('ideas.votes', { count: votes }),
          ...(carriedOutAt ? [dates.shortDay(carriedOutAt)] : []),
        ].join(' · ')}
      </p>
    </li>
  );
}
