import { Button } from '../../../design/Button.tsx';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { isLanguage } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import type { RequestItem } from '../types.ts';
import { openQuestions } from './api.ts';
import { useText } from './text.ts';
import { useQuestions } from './use-questions.ts';

/** Puts what is not answered yet into the reply, in the customer's language; nothing where nothing is asked. */
export function QuestionsButton({ request, language, onTake }: QuestionsButtonProps) {
  const say = useText();
  const words = useWords();
  const own = useLanguage();
  const { questions, open } = useQuestions(request.topic?.id ?? null, request.fields);
  const take = async () => {
    try {
      const { html } = await openQuestions(request.id, isLanguage(language) ? language : own);
      if (html) onTake(html);
      else tell({ icon: 'check', text: say('guide.nothingOpen') });
    } catch (error) {
      tellError(error, words);
    }
  };
  useAct('request.questions', () => void take(), questions.length > 0);
  if (questions.length === 0) return null;
  const label = say('guide.put');
  return (
    <Button
      kind="quiet"
      icon="form"
      disabled={open === 0}
      aria-label={label}
      title={`${label} (${keysOf('request.questions').toUpperCase()})`}
      onClick={() => void take()}
    />
  );
}

interface QuestionsButtonProps {
  request: RequestItem;
  /** Which the reply is written in. */
  language: string;
  onTake: (html: string) => void;
}
