import { Button } from '../../../../design/Button.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { addressOf } from '../../../../domains/customers/address.ts';
import { useTakeNext } from '../../../../domains/requests/floor/use-take-next.ts';
import { useMe } from '../../../../domains/team/use-me.ts';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { doAct, keysOf, useAct } from '../../../../platform/keyboard/Keyboard.tsx';
import { useDates, useLanguage } from '../../../../platform/messages/text.tsx';
import { paths, useGo, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import FirstRequest from '../requests/FirstRequest.tsx';
import { DayStrip } from './DayStrip.tsx';
import css from './home.module.css';
import { IdeasWaiting } from './IdeasWaiting.tsx';
import { LearnLine } from './LearnLine.tsx';
import { MyGoals } from './MyGoals.tsx';
import { NextShift } from './NextShift.tsx';
import { PulseLine } from './PulseLine.tsx';
import { ReadingsWaiting } from './ReadingsWaiting.tsx';
import { StepsWaiting } from './StepsWaiting.tsx';
import { useText } from './text.ts';
import { type Today, useToday } from './use-today.ts';
import { NearBreach, PromisesToday, RepliesWaiting } from './Waiting.tsx';

/** "What next": my day, what runs out, what I promised, who waits for my words. */
export function HomeScreen() {
  const today = useToday();
  const words = useWords();
  return (
    <main className={`${css.page} scroll`}>
      <div className={css.sheet}>
        <Hello today={today} />
        {today.error ? (
          <State kind="error" title={words('failed.title')} text={sentenceOf(today.error, words)}>
            <Button onClick={today.again}>{words('word.tryAgain')}</Button>
          </State>
        ) : today.isLoading ? (
          <Skeleton rows={8} shape="lines" label={words('word.loading')} />
        ) : today.isNew ? (
          <FirstRequest />
        ) : (
          <>
            <DayStrip today={today} />
            <NearBreach today={today} />
            <PromisesToday today={today} />
            <StepsWaiting now={today.now} />
            <IdeasWaiting now={today.now} />
            <ReadingsWaiting />
            <PulseLine />
            <RepliesWaiting today={today} />
            <MyGoals />
            <NextShift />
            <LearnLine />
          </>
        )}
      </div>
    </main>
  );
}

function Hello({ today }: { today: Today }) {
  const say = useText();
  const dates = useDates();
  const language = useLanguage();
  const { member } = useMe();
  const part = partOf(today.now.getHours());
  const name = addressOf({ name: member.name, language });
  return (
    <header className={css.hello}>
      <div>
        <h1>{say(`home.hello.${part}`, { name })}</h1>
        <p>
          {dates.day(today.now)}. {!today.isLoading && <Sum today={today} />}
        </p>
      </div>
      <Start today={today} />
    </header>
  );
}

/** The day in one sentence. */
function Sum({ today }: { today: Today }) {
  const say = useText();
  const language = useLanguage();
  const { promises, late, replies, unassigned } = today;
  const parts = [
    promises.length > 0 && say('home.sum.promises', { count: promises.length }),
    late > 0 && say('home.sum.late', { count: late }),
    replies.length > 0 && say('home.sum.replies', { count: replies.length }),
  ].filter((part) => part !== false);
  if (parts.length > 0) return `${sentence(parts.join(language === 'th' ? ' ' : ', '), language)}`;
  return unassigned > 0 ? say('home.sum.unassigned', { count: unassigned }) : say('home.sum.nothing');
}

/** One key opens what is next: late first, then the promise, then who waits; else the best that nobody has. */
function Start({ today }: { today: Today }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const takeNext = useTakeNext({});
  const { near, promises, replies, isLoading } = today;
  const next = near[0]?.number ?? promises[0]?.request.number ?? replies[0]?.number;
  const start = () => (next ? go(paths.request(slug, next), {}) : takeNext());
  useAct('home.start', start, !isLoading);
  return (
    <div className={css.start}>
      <Button kind="quiet" icon="keyboard" keys={keysOf('keys')} onClick={() => doAct('keys')}>
        {say('home.keys')}
      </Button>
      <Button kind="primary" keys={keysOf('home.start')} disabled={isLoading} onClick={start}>
        {say('home.start')}
      </Button>
    </div>
  );
}

type Part = 'morning' | 'noon' | 'afternoon' | 'evening';
const partOf = (hour: number): Part =>
  hour >= 4 && hour < 11
    ? 'morning'
    : hour < 15 && hour >= 11
      ? 'noon'
      : hour < 18 && hour >= 15
        ? 'afternoon'
        : 'evening';

const sentence = (text: string, language: string) =>
  language === 'th' ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
