import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { Table } from '../../design/Table.tsx';
import type { Page } from '../../platform/client/page.ts';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { FateChip } from './FateChip.tsx';
import { MailDialog } from './MailDialog.tsx';
import { useReasons } from './reason-words.ts';
import { useText } from './text.ts';
import type { MailLogEntry } from './types.ts';

/** The log as a table; a row opens the mail with its whole story. */
export function MailTable({ list, narrowed }: { list: MailList; narrowed: boolean }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const slug = useSlug();
  const reason = useReasons('mail-reason');
  const [shown, setShown] = useState<MailLogEntry | null>(null);
  const mails = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Skeleton rows={8} shape="lines" label={words('word.loading')} />;
  if (list.isError && !mails.length) {
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  }
  if (!mails.length) {
    return (
      <State
        icon="mail"
        title={say(narrowed ? 'mail.noneFits' : 'mail.empty')}
        text={narrowed ? undefined : say('mail.empty.text')}
      />
    );
  }
  return (
    <>
      <Table
        caption={say('mail.title')}
        rows={mails}
        keyOf={(mail) => mail.id}
        onOpen={setShown}
        columns={[
          {
            key: 'when',
            head: say('mail.when'),
            tight: true,
            cell: (mail) => (
              <time title={dates.full(mail.receivedAt)}>{dates.moment(mail.receivedAt, new Date())}</time>
            ),
          },
          {
            key: 'mail',
            head: say('mail.subject'),
            cell: (mail) => (
              <>
                <button type="button" onClick={() => setShown(mail)}>
                  {mail.subject || say('mail.noSubject')}
                </button>
                <small>{mail.from}</small>
              </>
            ),
          },
          {
            key: 'fate',
            head: say('mail.fate'),
            cell: (mail) => (
              <>
                <FateChip fate={mail.fate} />
                {mail.reason && <small>{reason(mail.reason)}</small>}
              </>
            ),
          },
          {
            key: 'request',
            head: say('mail.request'),
            number: true,
            cell: (mail) =>
              mail.requestNumber ? (
                <PageLink
                  className="link"
                  to={paths.request(slug, mail.requestNumber)}
                  search={{ view: 'all' }}
                  onClick={(event) => event.stopPropagation()}
                >
                  R-{mail.requestNumber}
                </PageLink>
              ) : null,
          },
        ]}
      />
      {list.hasNextPage && (
        <Button kind="quiet" wide busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
      <MailDialog mail={shown} onClose={() => setShown(null)} />
    </>
  );
}

type MailList = UseInfiniteQueryResult<InfiniteData<Page<MailLogEntry>>>;
