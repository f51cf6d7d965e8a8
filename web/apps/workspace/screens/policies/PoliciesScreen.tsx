import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { PolicyList } from '../../../../domains/policies/list/PolicyList.tsx';
import { useText } from '../../../../domains/policies/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';

const NewPolicy = lazy(() => import('../../../../domains/policies/list/NewPolicy.tsx'));
const Proposals = lazy(() => import('../../../../domains/policies/read/Proposals.tsx'));
const MyReadings = lazy(() => import('../../../../domains/acknowledgements/MyReadings.tsx'));
const Readings = lazy(() => import('../../../../domains/acknowledgements/Readings.tsx'));
const Reviews = lazy(() => import('../../../../domains/decisions/Reviews.tsx'));
const RecordPart = lazy(() => import('../../../../domains/decisions/RecordPart.tsx'));

const all = ['policies', 'mine', 'proposals', 'reviews', 'signatures', 'retired'] as const;

/** What we stand for: the policies, what I am to sign, proposals, reviews of clauses, and who has signed. */
export function PoliciesScreen() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const asked = useSearchWords().show;
  const mayWrite = useMay('policies:write');
  const mayReview = useMay('decisions:review');
  const mayLead = useMay('acknowledgements:lead');
  const [isNew, setNew] = useState(false);
  const open = { policies: true, mine: true, proposals: true, reviews: mayReview, signatures: mayLead };
  const shown = all.filter((one) => (one === 'retired' ? mayWrite : open[one]));
  const show = shown.find((one) => one === asked) ?? 'policies';
  return (
    <Page
      title={say('policies.title')}
      beside={
        <>
          <Segment
            label={say('policies.show')}
            value={show}
            onChange={(next) => go(paths.policies(slug), next === 'policies' ? {} : { show: next }, true)}
            options={shown.map((value) => ({ value, label: say(`policies.show.${value}`) }))}
          />
          <span className="grow" />
          {mayWrite && (
            <Button kind="primary" icon="plus" onClick={() => setNew(true)}>
              {say('policies.new')}
            </Button>
          )}
        </>
      }
    >
      <Suspense fallback={<Skeleton rows={4} shape="lines" label={words('word.loading')} />}>
        {show === 'mine' && <RecordPart />}
        <Panel>
          {show === 'policies' && <PolicyList show="in-use" mayWrite={mayWrite} />}
          {show === 'retired' && <PolicyList show="retired" mayWrite={mayWrite} />}
          {show === 'mine' && <MyReadings />}
          {show === 'proposals' && <Proposals />}
          {show === 'reviews' && <Reviews />}
          {show === 'signatures' && <Readings />}
        </Panel>
        {isNew && <NewPolicy onClose={() => setNew(false)} />}
      </Suspense>
    </Page>
  );
}
