import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Select } from '../../../../design/forms/Select.tsx';
import { Page } from '../../../../design/Page.tsx';
import { State } from '../../../../design/states/State.tsx';
import { FollowUps } from '../../../../domains/feedback/after-order/FollowUps.tsx';
import { surveysQuery } from '../../../../domains/feedback/api.ts';
import { Effect } from '../../../../domains/feedback/recoveries/Effect.tsx';
import { Recoveries } from '../../../../domains/feedback/recoveries/Recoveries.tsx';
import { OwnFeedback } from '../../../../domains/feedback/results/OwnFeedback.tsx';
import { ResultsView } from '../../../../domains/feedback/results/ResultsView.tsx';
import css from '../../../../domains/feedback/results/results.module.css';
import { useText } from '../../../../domains/feedback/text.ts';
import { PulseView } from '../../../../domains/pulse/PulseView.tsx';
import { useText as usePulseText } from '../../../../domains/pulse/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';

const spans = [7, 30, 90, 365] as const;
type Tab = 'recoveries' | 'mine' | 'results' | 'orders' | 'pulse';

/** What customers said: the low scores to make good, what was said of me, and for those who lead what all surveys found. */
export function FeedbackScreen() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const mayRead = useMay('feedback:read');
  const pulse = usePulseText();
  const mayRecover = useMay('feedback:recover');
  const mayPulse = useMay('pulse:read');
  const tabs: Tab[] = [
    ...(mayRead ? (['results', 'orders'] as const) : []),
    ...(mayRecover ? (['recoveries'] as const) : []),
    'mine',
    ...(mayPulse ? (['pulse'] as const) : []),
  ];
  const asked = useSearchWords().tab;
  const tab = tabs.find((one) => one === asked) ?? tabs[0] ?? 'mine';
  const label = {
    results: say('feedback.results'),
    recoveries: say('recovery.title'),
    mine: say('feedback.mine'),
    orders: say('followUp.tab'),
    pulse: pulse('pulse.title'),
  };
  return (
    <Page
      title={say('feedback.title')}
      beside={
        <Segment
          label={say('feedback.title')}
          value={tab}
          onChange={(next) => go(paths.feedback(slug), { tab: next }, true)}
          options={tabs.map((value) => ({ value, label: label[value] }))}
        />
      }
    >
      {tab === 'results' && <Results />}
      {tab === 'recoveries' && <Recoveries owner={mayRead ? undefined : 'me'} />}
      {tab === 'recoveries' && mayRead && <Effect />}
      {tab === 'mine' && <OwnFeedback />}
      {tab === 'orders' && <FollowUps />}
      {tab === 'pulse' && <PulseView />}
    </Page>
  );
}

function Results() {
  const say = useText();
  const slug = useSlug();
  const mayWrite = useMay('feedback:configure');
  const { data } = useQuery(surveysQuery);
  const [surveyId, setSurveyId] = useState<string | null>(null);
  const [days, setDays] = useState<number>(30);
  // The end of the hour: the question stays the same one while the page is looked at.
  const period = useMemo(() => {
    const to = new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000);
    return { from: new Date(to.getTime() - days * 86_400_000).toISOString(), to: to.toISOString() };
  }, [days]);
  if (!data) return null;
  const survey = data.find(({ id }) => id === surveyId) ?? data[0];
  if (!survey)
    return (
      <State icon="star" title={say('feedback.none')} text={say('feedback.none.text')}>
        {mayWrite && <PageLink to={paths.settings(slug, 'surveys')}>{say('feedback.write')}</PageLink>}
      </State>
    );
  return (
    <>
      <div className={css.choosing}>
        <Select
          quiet
          label={say('feedback.survey')}
          value={survey.id}
          onChange={setSurveyId}
          options={data.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          quiet
          label={say('feedback.period')}
          value={String(days)}
          onChange={(next) => setDays(Number(next))}
          options={spans.map((count) => ({ value: String(count), label: say('feedback.last', { count }) }))}
        />
      </div>
      <ResultsView survey={survey} period={period} />
    </>
  );
}
