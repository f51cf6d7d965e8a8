import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Avatar } from '../../design/Avatar.tsx';
import { Button } from '../../design/Button.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { paths, useGo, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { fullNameOf } from './address.ts';
import { customerQuery } from './api.ts';
import css from './customers.module.css';
import { Known } from './Known.tsx';
import { useText } from './text.ts';
import type { CustomerCard } from './types.ts';

const CustomerForm = lazy(() =>
  import('./CustomerForm.tsx').then((file) => ({ default: file.CustomerForm })),
);

/** Who this is: how to call them, their language, what colleagues know. Every line can be corrected on the spot. */
export function WhoCard({ card, onClose, unread }: WhoCardProps) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const mayRead = useMay('customers:read');
  const mayWrite = useMay('customers:write');
  const { data: customer } = useQuery({ ...customerQuery(card.id), enabled: mayRead });
  const [editing, setEditing] = useState(false);
  const shown = customer ?? card;
  return (
    <section className={css.part} aria-label={say('customers.who')}>
      <div className={css.top}>
        <Avatar name={card.name} size={40} />
        <div className="grow">
          <h2 className="cut">{fullNameOf(shown)}</h2>
          <p className="cut">{card.email ?? customer?.email}</p>
        </div>
        {mayRead && (
          <>
            {mayWrite && !customer?.erasedAt && (
              <IconButton icon="pencil" label={say('customers.edit')} onClick={() => setEditing(!editing)} />
            )}
            <IconButton
              icon="open"
              label={say('customers.open')}
              onClick={() => go(paths.customer(slug, card.id), {})}
            />
          </>
        )}
        {onClose && (
          <Button
            kind="quiet"
            small
            icon="x"
            className={css.close}
            aria-label={words('word.close')}
            onClick={onClose}
          />
        )}
      </div>
      {!mayRead ? (
        unread
      ) : !customer ? (
        <Skeleton rows={1} shape="lines" label={words('word.loading')} />
      ) : editing ? (
        <Suspense>
          <CustomerForm customer={customer} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <Known customer={customer} />
      )}
    </section>
  );
}

interface WhoCardProps {
  card: CustomerCard;
  onClose?: () => void;
  /** What stands below the name for whoever may not look at customers. */
  unread?: ReactNode;
}
