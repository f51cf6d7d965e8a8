import { useQuery } from '@tanstack/react-query';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { useMay } from '../../team/use-me.ts';
import { gesturesOfRequestQuery } from './api.ts';
import { useStandReady } from './into-reply.ts';
import { useText } from './text.ts';

/** Among the tools of a reply: puts the words of what was given into it; nothing where nothing was. */
export default function GestureWords({ requestId, onTake }: GestureWordsProps) {
  const say = useText();
  const may = useMay('retention:read');
  const { data } = useQuery({ ...gesturesOfRequestQuery(requestId), enabled: may });
  useStandReady(onTake);
  const reply = data?.given.find((one) => one.reply)?.reply;
  if (!reply) return null;
  return <IconButton icon="gift" side="top" label={say('gesture.into')} onClick={() => onTake(reply.html)} />;
}

interface GestureWordsProps {
  requestId: string;
  onTake: (html: string) => void;
}
