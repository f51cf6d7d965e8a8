import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Table } from '../../../design/Table.tsx';
import { useNumber } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { usePartNames } from '../use-part-names.ts';
import { type Change, type CustomerImport, changesQuery } from './api.ts';
import css from './imports.module.css';
import { useText } from './text.ts';
import { useChangeWords } from './use-change-words.ts';

/** Whom the file changes: each part of their card before and after. */
export function ChangedRows({ one }: { one: CustomerImport }) {
  const say = useText();
  const words = useWords();
  const write = useNumber();
  const slug = useSlug();
  const list = useInfiniteQuery(changesQuery(one.id, one.state));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const title = say(one.state === 'checked' ? 'import.changes.would' : 'import.changes.did');
  return (
    <section className={css.gap} aria-label={title}>
      <h3 className="heading">{title}</h3>
      <Table
        caption={title}
        rows={rows}
        keyOf={(row) => row.row}
        columns={[
          { key: 'row', head: say('import.row'), tight: true, cell: ({ row }) => write(row) },
          {
            key: 'who',
            head: say('import.changes.who'),
            cell: ({ customer }) => (
              <PageLink className="link" to={paths.customer(slug, customer.id)} search={{}}>
                {customer.name}
              </PageLink>
            ),
          },
          {
            key: 'what',
            head: say('import.changes.what'),
            cell: ({ changes }) => <Changes changes={changes} />,
          },
        ]}
      />
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </section>
  );
}

function Changes({ changes }: { changes: readonly Change[] }) {
  const say = useText();
  const nameOf = usePartNames();
  const wordsOf = useChangeWords();
  return (
    <dl className={css.changes}>
      {changes.map(({ part, before, after }) => (
        <div key={part}>
          <dt>{nameOf(part)}</dt>
          {Array.isArray(after) ? (
            <dd>
              <span className="sr">{say('import.changes.added')} </span>
              <ins>+ {wordsOf(part, after)}</ins>
            </dd>
          ) : (
            <dd>
              <span className="sr">{say('import.changes.before')} </span>
              {before === null ? (
                <span className="dim">{wordsOf(part, before)}</span>
              ) : (
                <del>{wordsOf(part, before)}</del>
              )}
              <span aria-hidden="true">→</span>
              <span className="sr"> {say('import.changes.after')} </span>
              <ins>{wordsOf(part, after)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
