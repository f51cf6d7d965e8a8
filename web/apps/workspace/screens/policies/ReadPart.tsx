import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { myReadingsQuery, readingQuery } from '../../../../domains/acknowledgements/api.ts';
import { versionQuery } from '../../../../domains/policies/api.ts';
import css from '../../../../domains/policies/policies.module.css';
import { ClauseList } from '../../../../domains/policies/read/ClauseList.tsx';
import { ProposeDialog, Suggestions } from '../../../../domains/policies/read/Suggestions.tsx';
import { useText } from '../../../../domains/policies/text.ts';
import type { ListedPolicy } from '../../../../domains/policies/types.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { useDates, useLanguage } from '../../../../platform/messages/text.tsx';
import { useWords } from '../../../../platform/words/index.ts';
import { wordsIn } from '../../../../platform/words/words-in.ts';

const SignPart = lazy(() => import('../../../../domains/acknowledgements/SignPart.tsx'));

/** The newest version to be read, with what is new since I signed, and beneath it the questions and my name. */
export function ReadPart({ policy }: { policy: ListedPolicy }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const language = useLanguage();
  const maySuggest = useMay('policies:suggest');
  const [isProposing, setProposing] = useState(false);
  const { data: version } = useQuery(versionQuery(policy.id, policy.publishedVersion ?? 0));
  const mine = (useQuery(myReadingsQuery).data ?? []).filter((one) => one.policyId === policy.id);
  const reading = mine.find(({ signedAt }) => !signedAt) ?? mine[0];
  const asked = useQuery({ ...readingQuery(reading?.id ?? ''), enabled: reading !== undefined }).data;
  if (!version) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  const { content, effectiveFrom } = version;
  const isNew = new Set(asked && !asked.signedAt ? asked.changed?.map(({ key }) => key) : []);
  const numberOf = (key: string) => content.clauses.find((one) => one.key === key)?.number ?? '';
  return (
    <>
      <p className={css.lead}>{wordsIn(content.purpose, language)}</p>
      <p className="t12 dim">{say('policy.from', { date: dates.shortDay(`${effectiveFrom}T12:00:00`) })}</p>
      <ClauseList
        clauses={content.clauses}
        changed={isNew}
        beneath={(clause) => <Suggestions policyId={policy.id} clause={clause} />}
      />
      {maySuggest && !policy.isRetired && (
        <p className={css.propose}>
          <Button small icon="bulb" onClick={() => setProposing(true)}>
            {say('policy.propose.new')}
          </Button>
        </p>
      )}
      {reading && (
        <Suspense>
          <SignPart readingId={reading.id} numberOf={numberOf} />
        </Suspense>
      )}
      {isProposing && (
        <ProposeDialog policyId={policy.id} clause={null} onClose={() => setProposing(false)} />
      )}
    </>
  );
}
