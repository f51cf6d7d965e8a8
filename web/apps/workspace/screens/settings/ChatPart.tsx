import { ChatWidgets } from '../../../../domains/channels/chat/ChatWidgets.tsx';
import { useMay, useMe } from '../../../../domains/team/use-me.ts';

/** The chat widgets of the company. */
export function ChatPart() {
  const { workspace } = useMe();
  const mayChange = useMay('channels:manage');
  return <ChatWidgets company={workspace.name} mayChange={mayChange} />;
}
