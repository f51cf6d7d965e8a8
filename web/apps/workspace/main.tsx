import '@fontsource-variable/inter/opsz.css';
import '../../design/tokens.css';
import '../../design/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from '../../platform/client/call.ts';
import { createQueryClient } from '../../platform/client/query-client.ts';
import { applyTheme, storedTheme } from '../../platform/theme/theme.ts';
import { createWorkspaceRouter } from './router.tsx';
import { SpokenRoot } from './shell/SpokenRoot.tsx';

applyTheme(storedTheme());
const client = createQueryClient();
const router = createWorkspaceRouter(client);

// Somebody signed out in another window, or the session ran out: come back to this page after signing in.
onSignedOut(() => {
  client.setQueryData(['session'], null);
  const here = router.state.location.href;
  if (here.startsWith('/w/')) void router.navigate({ to: '/sign-in', search: { back: here } } as never);
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <SpokenRoot>
        <RouterProvider router={router} />
      </SpokenRoot>
    </QueryClientProvider>,
  );
}
