import { lazy, Suspense } from 'react';
import { useMay, useMe } from '../../../domains/team/use-me.ts';

const ChatWidgets = lazy(async () => ({
  default: (await import('../../../domains/channels/chat/ChatWidgets.tsx')).ChatWidgets,
}));

/** The chat widgets, fetched when their page is opened. */
export function ChatPart() {
  const { workspace } = useMe();
  const mayChange = useMay('channels:manage');
  return (
    <Suspense>
      <ChatWidgets company={workspace.name} mayChange={mayChange} />
    </Suspense>
  );
}
