import '@fontsource-variable/inter/opsz.css';
import '../../design/tokens.css';
import '../../design/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ProofHost } from '../../domains/access/ways/ProofHost.tsx';
import { onSentAway, speakFor } from '../../platform/client/call.ts';
import { createQueryClient } from '../../platform/client/query-client.ts';
import { applyTheme, storedTheme } from '../../platform/theme/theme.ts';
import { cleanHtml } from '../../platform/trusted/clean.ts';
import { guardPage } from '../../platform/trusted/policy.ts';
import { createWorkspaceRouter } from './router.tsx';
import { SpokenRoot } from './shell/SpokenRoot.tsx';

guardPage(cleanHtml);
// zod would write functions to be faster, which the page forbids. It looks here; its own way of saying so would make
// everybody wait for it, and only later pages bring it along.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
applyTheme(storedTheme());
const client = createQueryClient();
const router = createWorkspaceRouter(client);

// Somebody signed out in another window, the session ran out or was ended, or their role needs a second factor from now
// on: they come back to this page after that.
onSentAway((code) => {
  const back = router.state.location.href;
  const isIn = code === 'second-factor-required';
  if (!isIn) client.setQueryData(['session'], null);
  if (!back.startsWith('/w/')) return;
  speakFor(null);
  void router.navigate(
    (isIn ? { to: '/secure', search: { back } } : { to: '/sign-in', search: { back, ended: 1 } }) as never,
  );
});

// A page that a browser kept whole, to go back to, may show what nobody is signed in to any more.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    // The page takes styles from files alone, so what a part would write into it stands in base.css.
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={client}>
        <SpokenRoot>
          <RouterProvider router={router} />
          <ProofHost />
        </SpokenRoot>
      </QueryClientProvider>
    </CSPProvider>,
  );
}
