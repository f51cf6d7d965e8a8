import { useEffect } from 'react';

/** Keeps the screen from going dark while it is looked at; where the browser cannot, nothing happens. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const got = await navigator.wakeLock.request('screen');
        if (isOver) await got.release();
        else lock = got;
      } catch {
        // The system said no (a battery that is low); the screen then goes dark as it always did.
      }
    };
    const again = () => void hold();
    again();
    // The lock goes with the tab that leaves the sight.
    document.addEventListener('visibilitychange', again);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
