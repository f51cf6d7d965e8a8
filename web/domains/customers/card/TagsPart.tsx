import { type FormEvent, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { useText } from '../text.ts';
import type { Customer } from '../types.ts';
import css from './card.module.css';
import { useCardChange } from './use-card-change.ts';

/** Words by which customers are gathered: each may go, one more may come. */
export function TagsPart({ customer }: { customer: Customer }) {
  const say = useText();
  const words = useWords();
  const mayWrite = useMay('customers:write');
  const change = useCardChange(customer.id);
  const [typed, setTyped] = useState('');
  const { tags } = customer;
  const set = (next: string[], text: string) => void change({ tags: next }, { tags }, text);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = typed.trim();
    setTyped('');
    const isThere = tags.some((one) => one.toLowerCase() === tag.toLowerCase());
    if (tag && !isThere) set([...tags, tag], say('tag.added', { tag }));
  };
  return (
    <div className="col">
      <div className={css.tags}>
        {tags.length === 0 && <span className="dim">{say('tag.none')}</span>}
        {tags.map((tag) => (
          <Chip
            key={tag}
            removeLabel={say('tag.remove', { tag })}
            onRemove={
              mayWrite
                ? () =>
                    set(
                      tags.filter((one) => one !== tag),
                      say('tag.removed', { tag }),
                    )
                : undefined
            }
          >
            {tag}
          </Chip>
        ))}
      </div>
      {mayWrite && (
        <form className="row" onSubmit={add}>
          <TextInput
            value={typed}
            maxLength={60}
            aria-label={say('tag.new')}
            placeholder={say('tag.new')}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" disabled={!typed.trim()}>
            {words('word.add')}
          </Button>
        </form>
      )}
    </div>
  );
}
