import { lazy, Suspense, useState } from 'react';
import {
  type Loss,
  lossesOf,
  type Outgoing,
} from '../../../../server/domains/channels/shape/rules/losses.ts';
import { Button } from '../../../design/Button.tsx';
import { Icon } from '../../../design/Icon.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { channelLabel } from '../../conversations/channel.ts';
import { useText as useTalk } from '../../conversations/text.ts';
import { useText } from '../apps/text.ts';
import { useReasons } from '../reason-words.ts';
import type { ReplyWay } from './api.ts';
import css from './way.module.css';

const TemplateDialog = lazy(() =>
  import('./TemplateDialog.tsx').then((m) => ({ default: m.TemplateDialog })),
);

interface NoticeProps {
  requestId: string;
  way: ReplyWay;
  isClosed: boolean;
  isClosing?: boolean;
  out: Outgoing;
}

/** What one should know before an answer leaves by an app: whether it may, until when, and what it loses on the way. */
export function WayNotice({ requestId, way, isClosed, isClosing = false, out }: NoticeProps) {
  const say = useText();
  const talk = useTalk();
  const dates = useDates();
  const delivery = useReasons('delivery');
  const reason = useReasons('channel-reason');
  const [choosing, setChoosing] = useState(false);
  const { can, shut, closesAt, connection, templates } = way;
  const channel = channelLabel(way.channel, talk);
  const losses = can && !isClosed && !shut ? lossesOf(can, out) : [];
  const lost = losses.map((one: Loss) => say(`app.loss.${one}`)).join(', ');
  return (
    <>
      {shut && <Line tone="breach">{delivery(shut)}</Line>}
      {!shut && connection?.state === 'degraded' && (
        <Line tone="soon">{reason(connection.reason ?? 'unreachable')}</Line>
      )}
      {!shut && closesAt && (
        <Line tone={isClosed ? 'breach' : isClosing ? 'soon' : 'plain'}>
          {isClosed
            ? say('app.window.closed', { channel })
            : say(can?.templates ? 'app.window.open' : 'app.window.until', { until: dates.full(closesAt) })}
        </Line>
      )}
      {!shut && (isClosed || isClosing) && can?.templates && (
        <p className={css.acts}>
          <Button small icon="form" disabled={templates.length === 0} onClick={() => setChoosing(true)}>
            {say('app.template.choose')}
          </Button>
          {templates.length === 0 && <span className="dim">{say('app.template.none')}</span>}
        </p>
      )}
      {lost && <Line tone="soon">{say('app.losses', { channel, lost })}</Line>}
      {choosing && (
        <Suspense>
          <TemplateDialog requestId={requestId} templates={templates} onClose={() => setChoosing(false)} />
        </Suspense>
      )}
    </>
  );
}

function Line({ tone, children }: { tone: 'breach' | 'soon' | 'plain'; children: string }) {
  return (
    <p className={css[tone]} role="status">
      <Icon name={tone === 'plain' ? 'clock' : 'warn'} size={14} />
      <span className="grow">{children}</span>
    </p>
  );
}
