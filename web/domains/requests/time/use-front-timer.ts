import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { leastSeconds } from '../../../../server/domains/requests/time/rules.ts';
import { addTime } from './api.ts';
import { countedSeconds } from './front-timer.ts';

/**
 * Counts while the request is open in front, and writes it down when one leaves it. What was only a look is
 * forgotten. Stands still where `runs` is false.
 */
export function useFrontTimer(requestId: string, runs: boolean) {
  const client = useQueryClient();
  const [shown, setShown] = useState(0);
  const [isPaused, setPaused] = useState(false);
  const paused = useRef(false);
  useEffect(() => {
    paused.current = isPaused;
  }, [isPaused]);
  useEffect(() => {
    if (!runs) return;
    let seconds = 0;
    let before = Date.now();
    let lastSignAt = before;
    const sign = () => {
      lastSignAt = Date.now();
    };
    const tick = () => {
      const now = Date.now();
      const isInFront = !paused.current && document.visibilityState === 'visible' && document.hasFocus();
      seconds += countedSeconds(before, now, { isInFront, lastSignAt });
      before = now;
      setShown(Math.floor(seconds));
    };
    const write = () => {
      tick();
      const whole = Math.round(seconds);
      seconds = 0;
      if (whole < leastSeconds) return;
      void addTime(requestId, { seconds: whole, source: 'timer' }, true)
        .then(() => client.invalidateQueries({ queryKey: ['requests', 'time', requestId] }))
        // Offline or gone: a minute that is not written down is no reason to disturb anybody.
        .catch(() => {});
    };
    const onHide = () => document.visibilityState === 'hidden' && write();
    const timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', onHide);
    for (const name of signs) document.addEventListener(name, sign, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onHide);
      for (const name of signs) document.removeEventListener(name, sign);
      write();
    };
  }, [client, requestId, runs]);
  return { seconds: shown, isPaused, toggle: () => setPaused(!isPaused) };
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'scroll'] as const;
