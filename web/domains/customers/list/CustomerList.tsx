import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useWords } from '../../../platform/words/index.ts';
import { customersQuery } from '../api.ts';
import { useText } from '../text.ts';
import { CustomerTable } from './CustomerTable.tsx';
import { type CustomerSearch, narrowedOf, questionOf } from './search.ts';

/** The customers that fit, page by page. */
export function CustomerList({ search, brief, nobody }: CustomerListProps) {
  const say = useText();
  const words = useWords();
  const question = customersQuery(questionOf(search));
  // While one types, the answer before stands until the next one is there.
  const list = useInfiniteQuery({ ...question, placeholderData: keepPreviousData });
  const customers = list.data?.pages.flatMap((page) => page.items) ?? [];
  const isAsked = search.segment !== undefined || Object.keys(narrowedOf(search)).length > 0;
  if (list.isPending) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  if (list.isError)
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  if (customers.length === 0)
    return (
      <State
        icon="people"
        title={
          nobody?.title ??
          (search.q
            ? say('customers.noneFound', { q: search.q })
            : say(isAsked ? 'customers.noneFit' : 'customers.empty'))
        }
        text={nobody?.text ?? say(isAsked ? 'customers.noneFit.text' : 'customers.empty.text')}
      />
    );
  return (
    <>
      <CustomerTable customers={customers} brief={brief} />
      {list.hasNextPage && (
        <Button kind="quiet" wide busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}

interface CustomerListProps {
  search: CustomerSearch;
  brief?: boolean;
  /** What is said where nobody is, if not that nobody fits. */
  nobody?: { title: string; text: string };
}
