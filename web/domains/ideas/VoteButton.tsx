import { Button } from '../../design/Button.tsx';
import { useNumber } from '../../platform/messages/text.tsx';
import { useText } from './text.ts';
import type { IdeaItem } from './types.ts';
import { useIdeaActs } from './use-idea-acts.ts';

/** How many want it, and whether I do: one press says so, another takes it away. */
export function VoteButton({ idea }: { idea: IdeaItem }) {
  const say = useText();
  const number = useNumber();
  const acts = useIdeaActs();
  const { id, votes, isVoted, state } = idea;
  return (
    <Button
      small
      icon={isVoted ? 'check' : 'up'}
      aria-pressed={isVoted}
      aria-label={`${say('ideas.vote')}: ${say('ideas.votes', { count: votes })}`}
      disabled={state === 'carried-out' || state === 'duplicate'}
      onClick={(event) => {
        event.stopPropagation();
        void acts.vote(id, !isVoted);
      }}
    >
      {number(votes)}
    </Button>
  );
}
