import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { Table } from '../../../design/Table.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { ShownOnce } from '../../../platform/dialog/ShownOnce.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { closeShop, connectShop, type Shop, type ShopKind, shopsQuery } from '../api.ts';
import css from '../orders.module.css';
import { useText } from '../text.ts';
import { RefusedCalls } from './RefusedCalls.tsx';

const kinds: readonly ShopKind[] = ['shopify', 'woocommerce', 'signed'];

/** The shops that tell their orders by themselves, and a way to connect one more. */
export function Shops() {
  const say = useText();
  const words = useWords();
  const { data: shops } = useQuery(shopsQuery);
  const [isAdding, setAdding] = useState(false);
  const [closing, setClosing] = useState<Shop | null>(null);
  const [reading, setReading] = useState<Shop | null>(null);
  return (
    <Panel
      title={say('shops.title')}
      end={
        <Button small icon="plus" onClick={() => setAdding(true)}>
          {say('shops.connect')}
        </Button>
      }
    >
      <p className={cx('mid', css.about)}>{say('shops.text')}</p>
      {!shops && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {shops?.length === 0 && <p className="dim">{say('shops.none')}</p>}
      {shops && shops.length > 0 && <ShopTable shops={shops} onClose={setClosing} onRead={setReading} />}
      {isAdding && <ConnectDialog onClose={() => setAdding(false)} />}
      {reading && <RefusedCalls shop={reading} onClose={() => setReading(null)} />}
      {closing && <CloseDialog shop={closing} onClose={() => setClosing(null)} />}
    </Panel>
  );
}

interface TableProps {
  shops: Shop[];
  onClose: (shop: Shop) => void;
  onRead: (shop: Shop) => void;
}

function ShopTable({ shops, onClose, onRead }: TableProps) {
  const say = useText();
  const words = useWords();
  return (
    <Table
      caption={say('shops.title')}
      rows={shops}
      keyOf={(shop) => shop.id}
      stacks
      columns={[
        {
          key: 'name',
          head: words('word.name'),
          cell: ({ name, kind, hookAddress }) => (
            <>
              {name} <span className="dim">{say(`shops.kind.${kind}`)}</span>
              <small className={css.address}>{hookAddress}</small>
            </>
          ),
        },
        {
          key: 'heard',
          head: say('shops.heard'),
          cell: (shop) => <Heard shop={shop} onRead={onRead} />,
        },
        {
          key: 'acts',
          head: '',
          tight: true,
          cell: (shop) => (
            <Button small kind="quiet" onClick={() => onClose(shop)}>
              {say('shops.close')}
            </Button>
          ),
        },
      ]}
    />
  );
}

/** When a shop was heard last, and what of its calls went wrong. */
function Heard({ shop, onRead }: { shop: Shop; onRead: (shop: Shop) => void }) {
  const say = useText();
  const dates = useDates();
  const { lastHeardAt, unsignedAt, waiting, refused } = shop;
  return (
    <>
      {lastHeardAt ? dates.full(lastHeardAt) : say('shops.neverHeard')}{' '}
      {waiting > 0 && <Chip small>{say('shops.waiting', { count: waiting })}</Chip>}{' '}
      {refused > 0 && (
        <Button small kind="danger" onClick={() => onRead(shop)}>
          {say('shops.refused', { count: refused })}
        </Button>
      )}
      {unsignedAt && <small>{say('shops.unsigned', { when: dates.full(unsignedAt) })}</small>}
    </>
  );
}

/** Connects a shop; where it calls and a secret that was made are shown once. */
function ConnectDialog({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<ShopKind>('shopify');
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const [made, setMade] = useState<{ hookAddress: string; secret: string | null } | null>(null);
  const isGood =
    name.trim() !== '' && (secret.trim().length >= 8 || (kind !== 'shopify' && secret.trim() === ''));
  const save = async () => {
    setMade(
      await connectShop({ kind, name: name.trim(), ...(secret.trim() ? { secret: secret.trim() } : {}) }),
    );
    await client.invalidateQueries({ queryKey: shopsQuery.queryKey });
  };
  if (made) return <MadeDialog made={made} onClose={onClose} />;
  return (
    <FormDialog
      title={say('shops.connect')}
      act={words('word.add')}
      isReady={isGood}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('shops.kind')}>
        <Select<ShopKind>
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: say(`shops.kind.${value}`) }))}
        />
      </Field>
      <Field label={words('word.name')}>
        <TextInput value={name} maxLength={200} required onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('shops.secret')} help={say(`shops.secret.${kind}`)}>
        <TextInput
          value={secret}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setSecret(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

function MadeDialog({
  made,
  onClose,
}: {
  made: { hookAddress: string; secret: string | null };
  onClose: () => void;
}) {
  const say = useText();
  const [isNext, setNext] = useState(false);
  const shown = isNext && made.secret;
  return (
    <Dialog open onClose={onClose} title={say('shops.connected')} text={say('shops.connected.text')}>
      <ShownOnce
        key={String(isNext)}
        label={shown ? say('shops.secret') : say('shops.address')}
        value={shown || made.hookAddress}
        onClose={() => (made.secret && !isNext ? setNext(true) : onClose())}
      />
    </Dialog>
  );
}

function CloseDialog({ shop, onClose }: { shop: Shop; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const close = async () => {
    const done = await attempt(() => closeShop(shop.id));
    await client.invalidateQueries({ queryKey: shopsQuery.queryKey });
    if (done) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={say('shops.close.ask', { name: shop.name })}
      text={say('shops.close.text')}
    >
      <DialogActs>
        <Button kind="quiet" onClick={onClose}>
          {words('word.cancel')}
        </Button>
        <Button kind="danger" busy={busy} onClick={() => void once(close)}>
          {say('shops.close')}
        </Button>
      </DialogActs>
    </Dialog>
  );
}
