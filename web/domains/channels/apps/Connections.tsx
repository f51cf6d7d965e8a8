import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Icon } from '../../../design/Icon.tsx';
import type { IconName } from '../../../design/icon-names.ts';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { channelIcon } from '../../conversations/channel.ts';
import { useMay } from '../../team/use-me.ts';
import css from '../channels.module.css';
import { useReasons } from '../reason-words.ts';
import { connectionsQuery, disconnect, exchangesQuery, testConnection } from './api.ts';
import { ConnectionForm } from './ConnectionForm.tsx';
import { HookGuide } from './HookGuide.tsx';
import { Templates } from './Templates.tsx';
import { useText } from './text.ts';
import { type AppName, appNames, type Connection, exchangeNames } from './types.ts';

type Shown = { kind: 'form' | 'guide' | 'templates' | 'remove'; connection: Connection };

/** The messaging apps by which customers write: connect one, see whether it works, take it out of use. */
export function Connections({ names = appNames, about }: Partial<ConnectionsProps>) {
  const say = useText();
  const words = useWords();
  const { title, text, empty, emptyText, icon } = about ?? {
    ...{ title: say('app.title'), text: say('app.text'), icon: 'chat' as const },
    ...{ empty: say('app.empty'), emptyText: say('app.empty.text') },
  };
  const mayManage = useMay('channels:manage');
  const { data: connections } = useQuery(names === appNames ? connectionsQuery : exchangesQuery);
  const [added, setAdded] = useState<AppName | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const close = () => setShown(null);
  return (
    <Panel
      title={title}
      meta={text}
      end={
        mayManage && (
          <Menu
            label={say('app.add')}
            trigger={
              <Button small icon="plus">
                {say('app.add')}
              </Button>
            }
          >
            {names.map((one) => (
              <MenuItem key={one} icon={iconOf(one)} onClick={() => setAdded(one)}>
                {say(`app.name.${one}`)}
              </MenuItem>
            ))}
          </Menu>
        )
      }
    >
      {!connections && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {connections?.length === 0 && <State icon={icon} title={empty} text={emptyText} />}
      {connections?.map((one) => (
        <Line
          key={one.id}
          connection={one}
          mayManage={mayManage}
          onShow={(kind) => setShown({ kind, connection: one })}
        />
      ))}
      <Dialog
        open={added !== null}
        onClose={() => setAdded(null)}
        title={added ? say('app.connect', { channel: say(`app.name.${added}`) }) : ''}
      >
        {added && (
          <ConnectionForm
            channel={added}
            connection={null}
            onDone={(made) => {
              setAdded(null);
              if (made) setShown({ kind: 'guide', connection: made });
            }}
          />
        )}
      </Dialog>
      <Dialog open={shown?.kind === 'form'} onClose={close} title={say('app.edit')}>
        {shown && (
          <ConnectionForm channel={shown.connection.channel} connection={shown.connection} onDone={close} />
        )}
      </Dialog>
      <Dialog open={shown?.kind === 'guide'} onClose={close} title={say('app.guide')}>
        {shown && <HookGuide connection={shown.connection} />}
      </Dialog>
      <Dialog open={shown?.kind === 'templates'} onClose={close} title={say('app.templates')}>
        {shown && <Templates id={shown.connection.id} />}
      </Dialog>
      <RemoveDialog connection={shown?.kind === 'remove' ? shown.connection : null} onClose={close} />
    </Panel>
  );
}

interface ConnectionsProps {
  names: readonly AppName[];
  /** What the page is called and says while it is empty; of apps unless told. */
  about: { title: string; text: string; empty: string; emptyText: string; icon: IconName };
}

interface LineProps {
  connection: Connection;
  mayManage: boolean;
  onShow: (kind: Shown['kind']) => void;
}

function Line({ connection, mayManage, onShow }: LineProps) {
  const say = useText();
  const reason = useReasons('channel-reason');
  const { channel, name, quota, state } = connection;
  const used =
    quota &&
    (quota.limit === null
      ? say('app.quota.free', { used: quota.used })
      : say('app.quota', { used: quota.used, limit: quota.limit }));
  const about = [say(`app.name.${channel}`), placeOf(connection), used].filter(Boolean).join(' · ');
  return (
    <div className={cx(css.line, css.acting)}>
      <Icon name={iconOf(channel)} size={16} />
      <span className="grow">
        <b className="cut">{name}</b>
        <small>{about}</small>
        {state === 'degraded' ? (
          <small className="breach">{reason(connection.reason ?? 'unreachable')}</small>
        ) : (
          <small className="kept">{say('app.works')}</small>
        )}
      </span>
      {mayManage && <TestButton id={connection.id} name={name} />}
      {channel === 'whatsapp' && (
        <IconButton icon="form" label={say('app.templates')} onClick={() => onShow('templates')} />
      )}
      <IconButton icon="info" label={say('app.guide')} onClick={() => onShow('guide')} />
      {mayManage && <IconButton icon="pencil" label={say('app.edit')} onClick={() => onShow('form')} />}
      {mayManage && <IconButton icon="trash" label={say('app.remove')} onClick={() => onShow('remove')} />}
    </div>
  );
}

const iconOf = (channel: AppName): IconName =>
  exchangeNames.some((one) => one === channel) ? 'phone' : channelIcon(channel);

/** By what customers find it there. */
function placeOf({ channel, settings }: Connection): string | undefined {
  if (channel === 'line') return settings.basicId;
  if (channel === 'twilio') return settings.number;
  if (channel === 'telegram') return settings.username && `t.me/${settings.username}`;
  return channel === 'whatsapp' ? settings.phone : settings.address;
}

function TestButton({ id, name }: { id: string; name: string }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const test = async () => {
    setAsking(true);
    try {
      const { works, message } = await testConnection(id);
      tell({ icon: works ? 'check' : 'warn', text: message, seconds: 10 });
    } catch (error) {
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: ['channel-connections'] });
    setAsking(false);
  };
  return (
    <Button small disabled={asking} onClick={() => void test()} aria-label={say('app.testThis', { name })}>
      {say('app.test')}
    </Button>
  );
}

function RemoveDialog({ connection, onClose }: { connection: Connection | null; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const remove = async () => {
    if (!connection) return;
    await disconnect(connection.id).catch((error) => tellError(error, words));
    await client.invalidateQueries({ queryKey: ['channel-connections'] });
    onClose();
  };
  return (
    <Dialog
      open={connection !== null}
      onClose={onClose}
      title={say('app.remove.ask', { name: connection?.name ?? '' })}
      text={say('app.remove.text')}
    >
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="danger" onClick={() => void remove()}>
          {say('app.remove')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
