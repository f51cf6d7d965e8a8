import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { Table } from '../../design/Table.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { outboxQuery } from './api.ts';
import { useReasons } from './reason-words.ts';
import { useText } from './text.ts';

/** The chip itself says this reason. */
const NO_SERVER = 'no-outgoing-server';

/** What left, what is about to, and what could not. */
export function OutboxTable() {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const slug = useSlug();
  const reason = useReasons('delivery');
  const list = useInfiniteQuery(outboxQuery);
  const mails = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.isPending) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  if (list.isError) {
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(list.error, words)}>
        <Button onClick={() => void list.refetch()}>{words('word.tryAgain')}</Button>
      </State>
    );
  }
  if (!mails.length) return <State icon="send" title={say('mail.out.empty')} />;
  return (
    <>
      <Table
        caption={say('mail.outgoing')}
        rows={mails}
        keyOf={(mail) => mail.id}
        columns={[
          {
            key: 'when',
            head: say('mail.when'),
            tight: true,
            cell: (mail) => dates.moment(mail.createdAt, new Date()),
          },
          {
            key: 'mail',
            head: say('mail.subject'),
            cell: (mail) => (
              <>
                {mail.subject || say('mail.noSubject')}
                <small>{mail.to.join(', ')}</small>
              </>
            ),
          },
          {
            key: 'state',
            head: say('mail.out.state'),
            cell: (mail) => (
              <>
                <Chip
                  small
                  tone={mail.state === 'failed' ? 'breach' : mail.state === 'not-sent' ? 'soon' : 'plain'}
                >
                  {say(`mail.out.${mail.state}`)}
                </Chip>
                {mail.reason && mail.reason !== NO_SERVER && mail.state !== 'sent' && (
                  <small>{reason(mail.reason)}</small>
                )}
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
                >
                  R-{mail.requestNumber}
                </PageLink>
              ) : null,
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
