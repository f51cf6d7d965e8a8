import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Notice } from '../../../../design/states/Notice.tsx';
import { readResult, resultQuery } from '../../../../domains/quality/api.ts';
import { Marks } from '../../../../domains/quality/parts/ResultTable.tsx';
import css from '../../../../domains/quality/quality.module.css';
import { AppealPanel } from '../../../../domains/quality/review/AppealPanel.tsx';
import { GivenReview } from '../../../../domains/quality/review/GivenReview.tsx';
import { OwnAnswer } from '../../../../domains/quality/review/ResultActs.tsx';
import { useText } from '../../../../domains/quality/text.ts';
import type { ResultInFull } from '../../../../domains/quality/types.ts';
import { usePercent } from '../../../../domains/quality/use-percent.ts';
import { useMay, useMe } from '../../../../domains/team/use-me.ts';
import { Loaded } from '../../../../platform/client/Loaded.tsx';
import { useDates } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';

/** What was found of somebody's work on a request, what they say to it, and what became of their appeal. */
export function ResultScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return <Loaded of={useQuery(resultQuery(id))}>{(result) => <Result result={result} />}</Loaded>;
}

function Result({ result }: { result: ResultInFull }) {
  const say = useText();
  const percent = usePercent();
  const dates = useDates();
  const slug = useSlug();
  const me = useMe().member.id;
  const mayWrite = useMay('quality:write');
  useReading(result);
  const isInvolved = result.reviews.some(({ reviewer }) => reviewer.id === me);
  const { request } = result;
  return (
    <Page title={request.subject || `#${request.number}`} beside={<Marks result={result} />} narrow>
      <div className={css.above}>
        <p className={css.row}>
          <PageLink className="link" to={paths.request(slug, request.number)} search={{}}>
            #{request.number}
          </PageLink>
          <span className="dim t13">
            {result.member.name} · {dates.shortDay(result.workedAt)} ·{' '}
            {say(`quality.because.${result.because}`)}
          </span>
        </p>
        {result.isOwn && <Notice tone="plain">{say('quality.result.first')}</Notice>}
        {result.struckAt && <Notice tone="soon">{say('quality.result.struck')}</Notice>}
      </div>
      <Panel title={say('quality.score')} end={<b className="t16">{percent(result.score)}</b>}>
        <p className="t13">
          {say(
            result.failed
              ? 'quality.result.failed'
              : result.isDisputed
                ? 'quality.result.disputed'
                : 'quality.result.passed',
          )}
        </p>
      </Panel>
      {result.reviews.map((given) => (
        <GivenReview key={given.id} given={given} content={result.card.content} />
      ))}
      {!result.isOwn && result.answer && (
        <Panel title={say('quality.answer')}>
          <p className={css.said}>{result.answer}</p>
        </Panel>
      )}
      {result.isOwn && <OwnAnswer key={result.answer} result={result} />}
      <AppealPanel result={result} mayDecide={mayWrite && !result.isOwn && !isInvolved} />
    </Page>
  );
}

/** The person has it before them: they have read it. */
function useReading({ id, isOwn, seenAt }: ResultInFull) {
  const client = useQueryClient();
  const isFirst = isOwn && seenAt === null;
  useEffect(() => {
    if (!isFirst) return;
    void readResult(id)
      .then(() => client.invalidateQueries({ queryKey: ['quality'] }))
      .catch(() => {});
  }, [client, id, isFirst]);
}
