import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Chip, type Tone } from '../../../design/Chip.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useText as useCustomers } from '../text.ts';
import { type ImportState, importsQuery } from './api.ts';
import { useText } from './text.ts';

/** All imports, newest first, each with how it stands. */
export function ImportList() {
  const say = useText();
  const customers = useCustomers();
  const words = useWords();
  const dates = useDates();
  const write = useNumber();
  const slug = useSlug();
  const go = useGo();
  const list = useInfiniteQuery(importsQuery);
  const imports = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  if (list.isError)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)} />;
  if (imports.length === 0)
    return <State icon="download" title={say('import.none')} text={say('import.none.text')} />;
  return (
    <>
      <Table
        caption={customers('customers.imports')}
        rows={imports}
        keyOf={(one) => one.id}
        onOpen={(one) => go(paths.customerImport(slug, one.id), {})}
        columns={[
          {
            key: 'name',
            head: say('import.file'),
            cell: (one) => (
              <PageLink to={paths.customerImport(slug, one.id)} search={{}}>
                {one.name}
              </PageLink>
            ),
          },
          {
            key: 'state',
            head: say('import.state'),
            cell: (one) => (
              <Chip small tone={toneOf[one.state]}>
                {say(`import.state.${one.state}`)}
              </Chip>
            ),
          },
          { key: 'rows', head: say('import.rows'), number: true, cell: (one) => write(one.rows) },
          {
            key: 'when',
            head: '',
            number: true,
            wide: true,
            cell: (one) => <span className="dim">{dates.full(one.createdAt)}</span>,
          },
        ]}
      />
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}

const toneOf: Record<ImportState, Tone> = {
  read: 'plain',
  checking: 'accent',
  checked: 'soon',
  running: 'accent',
  done: 'kept',
  undoing: 'accent',
  undone: 'plain',
  failed: 'breach',
};
