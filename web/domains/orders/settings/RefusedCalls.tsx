import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../design/Button.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { dropCall, type RefusedCall, refusedCallsQuery, retryCall, type Shop, shopsQuery } from '../api.ts';
import css from '../orders.module.css';
import { useText } from '../text.ts';

/** Calls of a shop that could not be read: when, why, what was sent, and what can be done about it. */
export function RefusedCalls({ shop, onClose }: { shop: Shop; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(refusedCallsQuery(shop.id));
  const calls = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={say('shops.calls.title', { name: shop.name })}
      text={say('shops.calls.text')}
    >
      {!list.data && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {list.data && calls.length === 0 && <p className="dim">{say('shops.calls.none')}</p>}
      <ul className={css.calls}>
        {calls.map((one) => (
          <Call key={one.id} shop={shop} one={one} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button small kind="quiet" onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
      <DialogActs>
        <Button onClick={onClose}>{words('word.close')}</Button>
      </DialogActs>
    </Dialog>
  );
}

function Call({ shop, one }: { shop: Shop; one: RefusedCall }) {
  const say = useText();
  const dates = useDates();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const act = (work: (shopId: string, id: string) => Promise<void>) =>
    once(async () => {
      await attempt(() => work(shop.id, one.id));
      await client.invalidateQueries({ queryKey: refusedCallsQuery(shop.id).queryKey });
      await client.invalidateQueries({ queryKey: shopsQuery.queryKey });
    });
  return (
    <li className={css.call}>
      <span>
        {one.part === 'body' ? say('shops.calls.body') : say('shops.calls.part', { part: one.part })}
      </span>
      <span className="t12 dim">
        {dates.full(one.receivedAt)}
        {one.tries > 0 && ` · ${say('shops.calls.tries', { count: one.tries })}`}
      </span>
      <details>
        <summary className="t13">{say('shops.calls.sent')}</summary>
        <pre className={css.sent}>{one.body}</pre>
      </details>
      <span className="row">
        <Button small busy={busy} onClick={() => void act(retryCall)}>
          {say('shops.calls.retry')}
        </Button>
        <Button small kind="quiet" disabled={busy} onClick={() => void act(dropCall)}>
          {say('shops.calls.drop')}
        </Button>
      </span>
    </li>
  );
}
