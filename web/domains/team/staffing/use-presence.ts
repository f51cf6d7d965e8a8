import { useEffect } from 'react';
import { saySeen } from './api.ts';

const AGAIN_MS = 60_000;

/** Tells the server that this browser is there, once a minute; what is lost on the way is said again. */
export function usePresence(): void {
  useEffect(() => {
    const say = () => void saySeen().catch(() => {});
    say();
    const timer = setInterval(say, AGAIN_MS);
    addEventListener('online', say);
    return () => {
      clearInterval(timer);
      removeEventListener('online', say);
    };
  }, []);
}
