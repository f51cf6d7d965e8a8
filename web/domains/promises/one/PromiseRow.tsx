import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { keysOf } from '../../../platform/keyboard/Keyboard.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { nearness } from '../due-words.ts';
import { useText } from '../text.ts';
import type { PromiseItem, PromiseState } from '../types.ts';
import { useDueWords } from '../use-due-words.ts';
import type { usePromiseActs } from '../use-promise-acts.ts';
import css from './promises.module.css';

const icons: Record<PromiseState, IconName> = {
  ...{ open: 'flag', kept: 'check-c', broken: 'warn', withdrawn: 'undo', moved: 'calendar' },
};

/** One promise: until when, by which words, how long there is; and what one does with it while it is open. */
export function PromiseRow({ promise, isNext, onMove, acts }: PromiseRowProps) {
  const say = useText();
  const due = useDueWords();
  const { state, words } = promise;
  const isOpen = state === 'open';
  return (
    <li className={cx(css.row, css[state])}>
      <Icon name={icons[state]} />
      <div className="grow">
        <div className={css.when}>
          <b className="grow">{due(promise)}</b>
          <Left promise={promise} />
        </div>
        {words && <p className={cx(css.words, 'cut')}>{`“${words}”`}</p>}
        {promise.owner && isOpen && <p className={cx(css.words, 'cut')}>{promise.owner.name}</p>}
        {isOpen && acts && (
          <div className={css.acts}>
            <IconButton
              icon="check"
              label={say('promises.keep')}
              keys={isNext ? keysOf('request.kept') : undefined}
              onClick={() => void acts.keep(promise)}
            />
            <IconButton icon="calendar" label={say('promises.move')} onClick={onMove} />
            <IconButton
              icon="x"
              label={say('promises.withdraw')}
              onClick={() => void acts.withdraw(promise)}
            />
          </div>
        )}
      </div>
    </li>
  );
}

function Left({ promise: { state, dueAt } }: { promise: PromiseItem }) {
  const say = useText();
  const dates = useDates();
  const now = new Date(useNow(60_000));
  if (state !== 'open') return <span className={css.left}>{say(`promises.state.${state}`)}</span>;
  const near = nearness(dueAt, now);
  const seconds = Math.abs(Date.parse(dueAt) - now.getTime()) / 1000;
  const duration = dates.duration(seconds);
  return (
    <span className={cx(css.left, css[near])}>
      {near === 'late' ? say('promises.late', { duration }) : duration}
    </span>
  );
}

interface PromiseRowProps {
  promise: PromiseItem;
  /** The one that the key of keeping means. */
  isNext: boolean;
  onMove: () => void;
  /** Null for those who may only look. */
  acts: ReturnType<typeof usePromiseActs> | null;
}
