import { useQuery } from '@tanstack/react-query';
import { Button, buttonClass } from '../../../../design/Button.tsx';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { ReportLibrary } from '../../../../domains/insights/library/ReportLibrary.tsx';
import { keptReportsQuery, libraryQuery } from '../../../../domains/insights/reports/api.ts';
import { useText } from '../../../../domains/insights/text.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { InsightsParts } from './InsightsParts.tsx';

/** Questions that are ready to be asked, and those that people kept. */
export function ReportsScreen() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const library = useQuery(libraryQuery);
  const kept = useQuery(keptReportsQuery);
  const error = library.error ?? kept.error;
  return (
    <Page
      title={say('reports.title')}
      beside={
        <>
          <span className="grow" />
          <PageLink
            className={buttonClass({ kind: 'primary', small: true })}
            to={paths.insights(slug, 'reports/new')}
            search={{}}
          >
            {say('reports.new')}
          </PageLink>
        </>
      }
    >
      <InsightsParts here="reports" />
      {error ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void Promise.all([library.refetch(), kept.refetch()])}>
            {words('word.tryAgain')}
          </Button>
        </State>
      ) : library.data && kept.data ? (
        <ReportLibrary ready={library.data} kept={kept.data} />
      ) : (
        <Skeleton rows={8} shape="lines" label={words('word.loading')} />
      )}
    </Page>
  );
}
