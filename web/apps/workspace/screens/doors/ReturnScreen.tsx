import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { comeBack } from '../../../../domains/access/api.ts';
import { useText } from '../../../../domains/access/text.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { CodeStep } from './CodeStep.tsx';
import { Door } from './Door.tsx';
import { land } from './land.ts';

/** Coming back from the company's identity provider: what it put into the address counts once. */
export function ReturnScreen() {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const { data: entered, error } = useQuery({
    queryKey: ['return', location.search],
    queryFn: () => comeBack(location.search),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isIn = entered !== undefined && !('needs' in entered);
  useEffect(() => {
    if (isIn) land(client, null);
  }, [isIn, client]);
  if (entered && 'needs' in entered) return <CodeStep />;
  if (error)
    return (
      <Door title={say('door.return.failed')} text={sentenceOf(error, words)}>
        <a className="link" href="/sign-in">
          {say('door.toSignIn')}
        </a>
      </Door>
    );
  return (
    <Door title={say('door.return')}>
      <Skeleton rows={3} shape="lines" label={words('word.loading')} />
    </Door>
  );
}
