import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Chip } from '../../../../design/Chip.tsx';
import { Segment } from '../../../../design/forms/Segment.tsx';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { policiesQuery, policyQuery, setRetired } from '../../../../domains/policies/api.ts';
import { useText } from '../../../../domains/policies/text.ts';
import { useMay } from '../../../../domains/team/use-me.ts';
import { useLanguage } from '../../../../platform/messages/text.tsx';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { useAttempt } from '../../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { wordsIn } from '../../../../platform/words/words-in.ts';
import { ReadPart } from './ReadPart.tsx';

const PolicyEditor = lazy(() => import('../../../../domains/policies/edit/PolicyEditor.tsx'));
const Versions = lazy(() => import('../../../../domains/policies/versions/Versions.tsx'));
const Links = lazy(() => import('../../../../domains/policies/versions/Links.tsx'));
const Readings = lazy(() => import('../../../../domains/acknowledgements/Readings.tsx'));
const StandardsPart = lazy(() => import('../../../../domains/insights/standards/StandardsPart.tsx'));
const ExperiencePart = lazy(() => import('../../../../domains/feedback/ExperiencePart.tsx'));

/** One policy: to be read and signed; for those who lead also written, compared, measured, and shown to investors. */
export function PolicyScreen() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const language = useLanguage();
  const asked = useSearchWords().part;
  const may = useParts();
  const listed = useQuery(policiesQuery('in-use'));
  const retired = useQuery({ ...policiesQuery('retired'), enabled: may.write });
  const policy = [...(listed.data ?? []), ...(retired.data ?? [])].find((one) => one.id === id);
  const [turn, setTurn] = useState(0);
  if (!policy)
    return listed.isPending || (may.write && retired.isPending) ? (
      <Skeleton rows={6} shape="lines" label={words('word.loading')} />
    ) : (
      <State icon="shield" title={say('policy.missing')} />
    );
  const parts = all.filter((one) => may[one] && (one === 'write' || policy.publishedVersion !== null));
  const part = parts.find((one) => one === asked) ?? parts[0] ?? 'read';
  const reload = async () => {
    await client.resetQueries({ queryKey: policyQuery(id).queryKey });
    setTurn((count) => count + 1);
    go(paths.policy(slug, id), { part: 'write' });
  };
  const { label } = policy;
  return (
    <Page
      title={wordsIn(policy.names, language) || say('policies.nameless')}
      beside={
        <>
          {label && (
            <Chip tone={policy.isRetired ? 'plain' : 'kept'}>
              {say('policies.version', { version: `${label.major}.${label.minor}` })}
            </Chip>
          )}
          {parts.length > 1 && (
            <Segment
              label={say('policy.show')}
              value={part}
              onChange={(next) => go(paths.policy(slug, id), next === 'read' ? {} : { part: next }, true)}
              options={parts.map((value) => ({ value, label: say(`policy.show.${value}`) }))}
            />
          )}
          <span className="grow" />
          {may.links && <RetireButton id={id} isRetired={policy.isRetired} />}
        </>
      }
    >
      <Suspense fallback={<Skeleton rows={6} shape="lines" label={words('word.loading')} />}>
        {part === 'read' && <ReadPart policy={policy} />}
        {part === 'write' && <WritePart key={turn} id={id} onReload={() => void reload()} />}
        {part === 'versions' && <Versions policyId={id} onRestored={() => void reload()} />}
        {part === 'people' && <Readings policyId={id} />}
        {part === 'measured' && (
          <>
            <StandardsPart policyId={id} />
            <ExperiencePart policyId={id} />
          </>
        )}
        {part === 'links' && <Links policyId={id} />}
      </Suspense>
    </Page>
  );
}

const all = ['read', 'write', 'versions', 'measured', 'people', 'links'] as const;

function useParts(): Record<(typeof all)[number], boolean> {
  return {
    read: true,
    write: useMay('policies:write'),
    versions: true,
    measured: useMay('insights:read'),
    people: useMay('acknowledgements:lead'),
    links: useMay('policies:approve'),
  };
}

function WritePart({ id, onReload }: { id: string; onReload: () => void }) {
  const words = useWords();
  const { data } = useQuery(policyQuery(id));
  if (!data) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  return <PolicyEditor policy={data} onReload={onReload} />;
}

function RetireButton({ id, isRetired }: { id: string; isRetired: boolean }) {
  const say = useText();
  const attempt = useAttempt();
  const client = useQueryClient();
  const turn = async () => {
    await attempt(() => setRetired(id, !isRetired));
    await client.invalidateQueries({ queryKey: ['policies'] });
  };
  return (
    <Button kind="quiet" icon={isRetired ? 'undo' : 'moon'} onClick={() => void turn()}>
      {say(isRetired ? 'policy.takeBack' : 'policy.retire')}
    </Button>
  );
}
