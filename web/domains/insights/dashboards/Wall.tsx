import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useState } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { useDates } from '../../../platform/messages/text.tsx';
import { useNow } from '../../../platform/messages/use-now.ts';
import { useWords } from '../../../platform/words/index.ts';
import { ReportView } from '../reports/ReportView.tsx';
import { answeredQuery } from './api.ts';
import { nameOf } from './Board.tsx';
import { pagesOf, rowsOf } from './layout.ts';
import { useText } from './text.ts';
import type { AnsweredPart } from './types.ts';
import { useAwake } from './use-awake.ts';
import css from './wall.module.css';

/** So many rows fit a screen when they are to be read from five metres; more of them follow on pages of their own. */
const mostRows = 3;
/** How long a page stays, in milliseconds: long enough to be read by somebody who passes. */
const pageStays = 20_000;

/** A dashboard on a screen that hangs on a wall: nothing to press, large, always of now, page after page. */
export function Wall({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const { data, error, dataUpdatedAt, isError } = useQuery(answeredQuery(id));
  useAwake();
  const pages = pagesOf(data?.parts ?? [], mostRows);
  const shown = usePage(pages.length);
  const page = pages[shown] ?? [];
  return (
    <main className={css.wall} style={{ '--share': useShare() } as CSSProperties}>
      <header className={css.head}>
        <h1 className="cut">{data?.name ?? ''}</h1>
        {pages.length > 1 && (
          <span className={css.pages}>{say('dash.page', { page: shown + 1, count: pages.length })}</span>
        )}
        <Freshness isLate={isError} at={dataUpdatedAt - oldest(data?.parts) * 1000} />
        <span className={css.acts}>
          <FullScreen />
          <IconButton icon="x" label={words('word.close')} onClick={onClose} />
        </span>
      </header>
      {error && !data ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />
      ) : !data ? (
        <Skeleton rows={6} shape="lines" label={words('word.loading')} />
      ) : page.length === 0 ? (
        <State icon="chart" title={say('dash.none')} text={say('dash.none.text')} />
      ) : (
        <Page parts={page} />
      )}
    </main>
  );
}

/** How old the oldest figure was when it came, in seconds. */
const oldest = (parts: AnsweredPart[] = []) =>
  Math.max(0, ...parts.map(({ result }) => result?.ageSeconds ?? 0));

function Page({ parts }: { parts: AnsweredPart[] }) {
  const say = useText();
  const rows = rowsOf(parts).reduce((sum, { height }) => sum + height, 0);
  return (
    <ol className={css.board} style={{ '--rows': rows } as CSSProperties}>
      {parts.map((part) => (
        <li
          key={part.id}
          className={css.part}
          style={{ gridColumn: `span ${part.width}`, gridRow: `span ${part.height}` }}
        >
          <h2>{nameOf(part, parts)}</h2>
          <div className={css.body}>
            {part.result ? <ReportView result={part.result} compact /> : <p>{say('dash.part.broken')}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** When the figures are of; where the line broke, since when they are old. */
function Freshness({ isLate, at }: { isLate: boolean; at: number }) {
  const say = useText();
  const dates = useDates();
  const now = useNow(10_000);
  if (at <= 0) return null;
  const time = dates.moment(new Date(at), new Date(now));
  return (
    <span className={isLate ? css.late : css.fresh} role="status">
      <Icon name={isLate ? 'offline' : 'clock'} size={20} />
      {say(isLate ? 'dash.wall.late' : 'dash.wall.at', { time })}
    </span>
  );
}

function FullScreen() {
  const say = useText();
  const [isFull, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);
  if (isFull || !document.fullscreenEnabled) return null;
  return (
    <IconButton
      icon="play"
      label={say('dash.full')}
      onClick={() => void document.documentElement.requestFullscreen()}
    />
  );
}

/** The height of the screen as a share of 1,080 pixels, for which the sizes are written. */
function useShare(): number {
  const [share, setShare] = useState(() => innerHeight / 1080);
  useEffect(() => {
    const look = () => setShare(innerHeight / 1080);
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, []);
  return share;
}

/** Which page is shown; one after the other, and the first again after the last. */
function usePage(count: number): number {
  const [page, setPage] = useState(0);
  useEffect(() => {
    if (count < 2) return;
    const timer = setInterval(() => setPage((now) => now + 1), pageStays);
    return () => clearInterval(timer);
  }, [count]);
  return count === 0 ? 0 : page % count;
}
