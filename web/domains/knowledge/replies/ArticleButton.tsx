import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { Picker } from '../../../design/layers/Picker.tsx';
import { keysOf, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { isLanguage } from '../../../platform/messages/language.ts';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { insertableQuery, takeForReply } from '../api.ts';
import { useText } from '../text.ts';
import { offered } from './offered.ts';
import css from './replies.module.css';

/** Finds a published article by its words and hands over what of it goes into a reply, in the customer's language. */
export function ArticleButton({ language, customerId, requestId, onTake }: ArticleButtonProps) {
  const say = useText();
  const words = useWords();
  const own = useLanguage();
  const spoken = isLanguage(language) ? language : own;
  const mayRead = useMay('knowledge:read');
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [as, setAs] = useState<'words' | 'link'>('words');
  const q = useDeferredValue(typed.trim());
  const list = useQuery({ ...insertableQuery(q), enabled: open && mayRead });
  useAct('request.article', () => setOpen(true), mayRead);
  if (!mayRead) return null;
  const take = (id: string) =>
    takeForReply(id, spoken, { as, customerId, requestId })
      .then(({ html }) => onTake(html))
      .catch((error) => tellError(error, words));
  return (
    <Picker
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setTyped('');
      }}
      label={say('insert.search')}
      emptyLabel={list.isPending ? words('word.loading') : say('insert.empty')}
      items={offered(list.data ?? [], spoken)}
      face={() => <Icon name="book" />}
      onQuery={setTyped}
      onPick={({ id }) => void take(id)}
      foot={
        <div className={css.foot}>
          <span className="t12 dim">{say('insert.as')}</span>
          <Segment
            label={say('insert.as')}
            value={as}
            onChange={setAs}
            options={[
              { value: 'words', label: say('insert.words') },
              { value: 'link', label: say('insert.link') },
            ]}
          />
        </div>
      }
      trigger={
        <Button
          kind="quiet"
          icon="book"
          aria-label={say('insert.label')}
          title={`${say('insert.label')} (${keysOf('request.article').toUpperCase()})`}
        />
      }
    />
  );
}

interface ArticleButtonProps {
  language: string;
  customerId: string | null;
  /** What is answered: when it is opened again, the article is looked at. */
  requestId: string | null;
  onTake: (html: string) => void;
}
