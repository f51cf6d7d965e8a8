import { lazyRouteComponent } from '@tanstack/react-router';
import { isLanguage } from '../../platform/messages/language.ts';
import { loadCatalogue } from './messages/load.ts';

export type Screens = Record<string, unknown>;

/** A screen that comes together with the sentences that the first page did not wait for. */
export function spoken<M extends Screens>(fetch: () => Promise<M>, name: keyof M & string) {
  const both = async () => {
    const { lang } = document.documentElement;
    const [screen] = await Promise.all([fetch(), isLanguage(lang) && loadCatalogue(lang)]);
    return screen;
  };
  return lazyRouteComponent<Screens, string>(both, name);
}
