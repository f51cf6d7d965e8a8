import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { automationLive } from '../../../domains/automation/live.ts';
import { callsLive } from '../../../domains/calls/live.ts';
import { channelsLive } from '../../../domains/channels/live.ts';
import { conversationsLive } from '../../../domains/conversations/api.ts';
import { customersLive } from '../../../domains/customers/api.ts';
import { knowledgeLive } from '../../../domains/knowledge/live.ts';
import { notificationsLive } from '../../../domains/notifications/api.ts';
import { ordersLive } from '../../../domains/orders/live.ts';
import { policiesLive } from '../../../domains/policies/live.ts';
import { privacyLive } from '../../../domains/privacy/live.ts';
import { proceduresLive } from '../../../domains/procedures/live.ts';
import { promisesLive } from '../../../domains/promises/api.ts';
import { requestsLive } from '../../../domains/requests/cache.ts';
import { floorLive } from '../../../domains/requests/floor/api.ts';
import { offersLive } from '../../../domains/requests/offers/live.ts';
import { sidesLive } from '../../../domains/requests/sides/api.ts';
import { runsLive } from '../../../domains/runs/live.ts';
import { staffLive } from '../../../domains/team/staffing/api.ts';
import { CoverBar } from '../../../domains/team/staffing/CoverBar.tsx';
import { usePresence } from '../../../domains/team/staffing/use-presence.ts';
import { useMay, useMe } from '../../../domains/team/use-me.ts';
import { trainingLive } from '../../../domains/training/live.ts';
import { KeyboardHost, useAct } from '../../../platform/keyboard/Keyboard.tsx';
import { Live } from '../../../platform/live/Live.tsx';
import { isLanguage } from '../../../platform/messages/language.ts';
import { paths, useGo, useOpenNumber, useSlug } from '../../../platform/router/paths.ts';
import { applyTheme, isTheme } from '../../../platform/theme/theme.ts';
import { UndoHost } from '../../../platform/undo/UndoHost.tsx';
import { loadCatalogue } from '../messages/load.ts';
import { useText } from '../messages/text.ts';
import { OfflineBar } from './OfflineBar.tsx';
import { Rail } from './Rail.tsx';
import css from './shell.module.css';
import { useSpeak } from './spoken.ts';

const loadPalette = () => import('./Palette.tsx');
const Palette = lazy(loadPalette);
/** Comes with the sentences that the first page did not wait for. */
const Arriving = lazy(async () => {
  const { lang } = document.documentElement;
  const [{ Arriving: arriving }] = await Promise.all([
    import('./Arriving.tsx'),
    isLanguage(lang) && loadCatalogue(lang),
  ]);
  return { default: arriving };
});
const KeySheet = lazy(() => import('./KeySheet.tsx'));

const RULES = [
  requestsLive,
  sidesLive,
  promisesLive,
  conversationsLive,
  customersLive,
  channelsLive,
  notificationsLive,
  automationLive,
  knowledgeLive,
  policiesLive,
  proceduresLive,
  trainingLive,
  runsLive,
  privacyLive,
  staffLive,
  floorLive,
  offersLive,
  callsLive,
  ordersLive,
];

/** What stands around every screen of a workspace. */
export function Shell() {
  const say = useText();
  const slug = useSlug();
  const [layer, setLayer] = useState<'palette' | 'keys' | null>(null);
  const isDocked = useOpenNumber() !== null;
  const mayTake = useMay('requests:write');
  useGoKeys();
  useMyLanguage();
  useMyTheme();
  usePresence();
  // What is typed right after its key must find it there.
  useEffect(() => void loadPalette(), []);
  useAct('palette', () => setLayer('palette'));
  useAct('keys', () => setLayer('keys'));
  return (
    <div className={css.app}>
      <a className={css.skip} href="#content">
        {say('app.skip')}
      </a>
      <Rail onKeys={() => setLayer('keys')} />
      <div className={css.content} id="content">
        <OfflineBar />
        <CoverBar />
        <Suspense>
          <Outlet />
        </Suspense>
      </div>
      <KeyboardHost />
      <Live workspace={slug} rules={RULES} />
      {!isDocked && <UndoHost />}
      {mayTake && (
        <Suspense>
          <Arriving />
        </Suspense>
      )}
      <Suspense>
        {layer === 'palette' && <Palette onClose={() => setLayer(null)} />}
        {layer === 'keys' && <KeySheet onClose={() => setLayer(null)} />}
      </Suspense>
    </div>
  );
}

function useGoKeys() {
  const slug = useSlug();
  const go = useGo();
  useAct('go.home', () => go(paths.home(slug), {}));
  useAct('go.requests', () => go(paths.requests(slug), {}));
  useAct('go.customers', () => go(paths.customers(slug), {}));
  useAct('go.promises', () => go(paths.promises(slug), {}));
  const mayLead = useMay('team:lead');
  useAct('go.floor', () => go(paths.floor(slug), {}), mayLead);
  useAct('go.articles', () => go(paths.articles(slug), {}));
  useAct('go.feedback', () => go(paths.feedback(slug), {}), useMay('feedback:recover'));
  useAct('go.ideas', () => go(paths.ideas(slug), {}), useMay('ideas:read'));
  useAct('go.procedures', () => go(paths.procedures(slug), {}), useMay('procedures:read'));
  useAct('go.policies', () => go(paths.policies(slug), {}), useMay('policies:read'));
  useAct('go.training', () => go(paths.training(slug), {}), useMay('training:read'));
  const maySeeGroups = useMay('problems:read');
  useAct('go.groups', () => go(paths.groups(slug), {}), maySeeGroups);
  useAct('go.insights', () => go(paths.insights(slug), {}));
  useAct('go.mailLog', () => go(paths.mailLog(slug), {}));
  useAct('go.settings', () => go(paths.settings(slug, 'profile'), {}));
  useAct('search', () => go(paths.search(slug), {}));
}

/** The language of my account, wherever I sign in. */
function useMyLanguage() {
  const { language } = useMe().member;
  const speak = useSpeak();
  useEffect(() => speak(language), [language, speak]);
}

/** The look that was chosen holds in every browser of the same person. */
function useMyTheme(): void {
  const { theme } = useMe().member;
  useEffect(() => {
    if (isTheme(theme)) applyTheme(theme);
  }, [theme]);
}
