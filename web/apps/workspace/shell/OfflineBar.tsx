import { useSyncExternalStore } from 'react';
import { Icon } from '../../../design/Icon.tsx';
import { useWords } from '../../../platform/words/index.ts';
import css from './shell.module.css';

/** Says that the line is gone and what that means, as long as it is. */
export function OfflineBar() {
  const words = useWords();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (isOnline) return null;
  return (
    <div className={css.offline} role="status">
      <Icon name="offline" />
      {words('offline.bar')}
    </div>
  );
}

function subscribe(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}
