import { chosenOf } from '../../../../server/domains/conversations/rules/choices.ts';
import { Chip } from '../../../design/Chip.tsx';
import { useText } from '../text.ts';
import type { Message } from '../types.ts';
import css from './choices.module.css';

/** The answers that a question offers; or which of those offered before a customer means who wrote only its number. */
export function Choices({ message, asked }: ChoicesProps) {
  const say = useText();
  const { kind, text, choices = [] } = message;
  const chosen = kind === 'incoming' && asked ? chosenOf(text, asked) : null;
  if (chosen !== null && chosen !== text.trim())
    return <p className={css.chosen}>{say('talk.chosen', { choice: chosen })}</p>;
  if (choices.length === 0) return null;
  return (
    <ul className={css.choices} aria-label={say('talk.choices')}>
      {choices.map((choice) => (
        <li key={choice}>
          <Chip>{choice}</Chip>
        </li>
      ))}
    </ul>
  );
}

interface ChoicesProps {
  message: Message;
  asked?: readonly string[] | undefined;
}
