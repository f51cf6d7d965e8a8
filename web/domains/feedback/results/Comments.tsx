import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { answersQuery, type Period } from '../api.ts';
import { useText } from '../text.ts';
import type { Survey } from '../types.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { HowSure } from './Sound.tsx';

/** What customers wrote, newest first, each with its request. */
export function Comments({ survey, period }: { survey: Survey; period: Period }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(answersQuery(survey.id, period));
  const answers = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={say('feedback.comments')}>
      {list.data && answers.length === 0 && <p className="dim">{say('feedback.comments.none')}</p>}
      <ul>
        {answers.map((one) => (
          <AnswerLine key={one.id} answer={one} />
        ))}
      </ul>
      {answers.length > 0 && <HowSure />}
      {list.hasNextPage && (
        <Button small kind="quiet" onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </Panel>
  );
}
