import { useQuery } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { AnswerPulse } from './AnswerPulse.tsx';
import { ownPulseQuery, roundsQuery } from './api.ts';
import { Rounds } from './Rounds.tsx';
import { useText } from './text.ts';

/** The employee pulse: what I am asked now, and what the rounds before have shown. */
export function PulseView() {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const mayWrite = useMay('pulse:configure');
  const own = useQuery(ownPulseQuery);
  const rounds = useQuery(roundsQuery);
  const error = own.error ?? rounds.error;
  if (error && !(own.data && rounds.data))
    return (
      <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
        <Button onClick={() => void Promise.all([own.refetch(), rounds.refetch()])}>
          {words('word.tryAgain')}
        </Button>
      </State>
    );
  if (!own.data || !rounds.data) return <Skeleton rows={6} shape="lines" label={words('word.loading')} />;
  const { asked } = own.data;
  return (
    <>
      {asked && <AnswerPulse own={own.data} asked={asked} />}
      {rounds.data.length > 0 && <Rounds rounds={rounds.data} />}
      {!asked && rounds.data.length === 0 && (
        <State icon="heart" title={say('pulse.none')} text={say('pulse.none.text')}>
          {mayWrite && <PageLink to={paths.settings(slug, 'pulse')}>{say('pulse.write')}</PageLink>}
        </State>
      )}
    </>
  );
}
