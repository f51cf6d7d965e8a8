import { Chip } from '../../../design/Chip.tsx';
import { Table } from '../../../design/Table.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Result } from '../types.ts';
import { usePercent } from '../use-percent.ts';

/** What was found of somebody's work, the newest first; each opens its own page. */
export function ResultTable({ rows }: { rows: readonly Result[] }) {
  const say = useText();
  const dates = useDates();
  const percent = usePercent();
  const slug = useSlug();
  const go = useGo();
  return (
    <Table
      caption={say('quality.results')}
      rows={rows}
      keyOf={(one) => one.id}
      onOpen={(one) => go(paths.qualityResult(slug, one.id), {})}
      columns={[
        {
          key: 'request',
          head: say('quality.request'),
          cell: (one) => (
            <>
              <PageLink className={`link ${css.name}`} to={paths.qualityResult(slug, one.id)} search={{}}>
                {one.request.subject || `#${one.request.number}`}
              </PageLink>
              <small>
                #{one.request.number} · {dates.shortDay(one.workedAt)} ·{' '}
                {say(`quality.because.${one.because}`)}
              </small>
            </>
          ),
        },
        { key: 'state', head: '', cell: (one) => <Marks result={one} /> },
        { key: 'score', head: say('quality.score'), number: true, cell: (one) => percent(one.score) },
      ]}
    />
  );
}

/** What must be known of a result at a glance. */
export function Marks({ result }: { result: Result }) {
  const say = useText();
  return (
    <span className={css.row}>
      {result.failed && !result.struckAt && (
        <Chip small tone="breach">
          {say('quality.failed')}
        </Chip>
      )}
      {result.isDisputed && (
        <Chip small tone="soon">
          {say('quality.disputed')}
        </Chip>
      )}
      {!result.seenAt && (
        <Chip small tone="accent">
          {say('quality.unread')}
        </Chip>
      )}
      {result.appeal !== 'none' && (
        <Chip small tone="line">
          {say(`quality.appeal.${result.appeal}`)}
        </Chip>
      )}
    </span>
  );
}
