import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { ownFeedbackQuery } from '../api.ts';
import { useText } from '../text.ts';
import { AnswerLine } from './AnswerLine.tsx';

/** What customers said of one's own work. A person sees it first; others see a person's score from thirty answers on. */
export function OwnFeedback() {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(ownFeedbackQuery);
  const answers = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.data && answers.length === 0)
    return <State icon="star" title={say('feedback.own.none')} text={say('feedback.own.none.text')} />;
  return (
    <Panel title={say('feedback.own')} meta={say('feedback.own.text')}>
      <ul>
        {answers.map((one) => (
          <AnswerLine key={one.id} answer={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button small kind="quiet" onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </Panel>
  );
}
