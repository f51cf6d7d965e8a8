import { useSyncExternalStore } from 'react';

const query = '(max-width: 767px)';

/** Whether there is no room for a form beside the way: on a phone. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
