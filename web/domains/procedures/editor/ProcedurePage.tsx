import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { useWords } from '../../../platform/words/index.ts';
import { procedureQuery } from '../api.ts';
import { ProcedureEditor } from './ProcedureEditor.tsx';

const Versions = lazy(() => import('../versions/Versions.tsx'));

/** One procedure: its way to be written, or its versions to be compared. */
export function ProcedurePage({ id }: { id: string }) {
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const isVersions = useSearchWords().part === 'versions';
  const { data: procedure, error } = useQuery(procedureQuery(id));
  // What is loaded anew takes the place of what was under the hands.
  const [turn, setTurn] = useState(0);
  if (error && !procedure)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />;
  if (!procedure) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  const reload = async () => {
    await client.resetQueries({ queryKey: procedureQuery(id).queryKey });
    setTurn((count) => count + 1);
  };
  if (isVersions)
    return (
      <Suspense fallback={<Skeleton rows={6} shape="lines" label={words('word.loading')} />}>
        <Versions
          procedure={procedure}
          onBack={() => go(paths.procedure(slug, id), {})}
          onRestored={() => void reload().then(() => go(paths.procedure(slug, id), {}))}
        />
      </Suspense>
    );
  return <ProcedureEditor key={turn} procedure={procedure} onReload={() => void reload()} />;
}
