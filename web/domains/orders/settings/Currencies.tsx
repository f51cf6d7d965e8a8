import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isCurrency } from '../../../../server/domains/orders/rules/money.ts';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { Table } from '../../../design/Table.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useDates, useNumber } from '../../../platform/messages/text.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { chooseCurrency, keepRate, type Rate, ratesQuery, removeRate, settingsQuery } from '../api.ts';
import css from '../orders.module.css';
import { useText } from '../text.ts';

/** The currency that the company counts in, and what others are worth in it, from which day on. */
export function Currencies() {
  const say = useText();
  const words = useWords();
  const { data: settings } = useQuery(settingsQuery);
  const [open, setOpen] = useState<'rate' | 'currency' | null>(null);
  if (!settings) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  return (
    <Panel
      title={say('rates.title')}
      meta={settings.currency}
      end={
        <>
          <Button small kind="quiet" onClick={() => setOpen('currency')}>
            {say('rates.choose')}
          </Button>
          <Button small icon="plus" onClick={() => setOpen('rate')}>
            {say('rates.add')}
          </Button>
        </>
      }
    >
      <p className={cx('mid', css.about)}>{say('rates.text', { currency: settings.currency })}</p>
      <RateTable base={settings.currency} />
      {open === 'rate' && <RateDialog base={settings.currency} onClose={() => setOpen(null)} />}
      {open === 'currency' && <CurrencyDialog current={settings.currency} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function RateTable({ base }: { base: string }) {
  const say = useText();
  const words = useWords();
  const dates = useDates();
  const write = useNumber();
  const client = useQueryClient();
  const attempt = useAttempt();
  const list = useInfiniteQuery(ratesQuery);
  const rates = list.data?.pages.flatMap((page) => page.items) ?? [];
  const remove = (rate: Rate) =>
    attempt(async () => {
      await removeRate(rate);
      await client.invalidateQueries({ queryKey: ratesQuery.queryKey });
    });
  if (list.data && rates.length === 0) return <p className="dim">{say('rates.none')}</p>;
  return (
    <>
      <Table
        caption={say('rates.title')}
        rows={rates}
        keyOf={({ currency, day }) => `${currency} ${day}`}
        columns={[
          { key: 'currency', head: say('rates.currency'), tight: true, cell: ({ currency }) => currency },
          { key: 'day', head: say('rates.from'), cell: ({ day }) => dates.shortDay(`${day}T12:00:00Z`) },
          { key: 'rate', head: base, number: true, cell: ({ rate }) => write(rate) },
          {
            key: 'acts',
            head: '',
            tight: true,
            cell: (rate) => (
              <IconButton icon="x" label={words('word.remove')} onClick={() => void remove(rate)} />
            ),
          },
        ]}
      />
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
    </>
  );
}

function RateDialog({ base, onClose }: { base: string; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [currency, setCurrency] = useState('');
  const [day, setDay] = useState('');
  const [rate, setRate] = useState('');
  const code = currency.trim().toUpperCase();
  const value = Number(rate.replace(',', '.'));
  const isGood = isCurrency(code) && code !== base && day !== '' && value > 0;
  const save = async () => {
    await keepRate({ currency: code, day, rate: value });
    await client.invalidateQueries({ queryKey: ratesQuery.queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={say('rates.add')}
      act={words('word.save')}
      isReady={isGood}
      onSave={save}
      onClose={onClose}
    >
      <div className={layout.two}>
        <Field label={say('rates.currency')} help={say('rates.code')}>
          <TextInput
            value={currency}
            maxLength={3}
            required
            onChange={(event) => setCurrency(event.target.value)}
          />
        </Field>
        <Field label={say('rates.from')}>
          <TextInput type="date" value={day} required onChange={(event) => setDay(event.target.value)} />
        </Field>
      </div>
      <Field label={say('rates.worth', { currency: base })}>
        <TextInput
          inputMode="decimal"
          value={rate}
          required
          onChange={(event) => setRate(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

function CurrencyDialog({ current, onClose }: { current: string; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [currency, setCurrency] = useState(current);
  const code = currency.trim().toUpperCase();
  const save = async () => {
    await chooseCurrency(code);
    await client.invalidateQueries({ queryKey: settingsQuery.queryKey });
    await client.invalidateQueries({ queryKey: ratesQuery.queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={say('rates.choose')}
      act={words('word.save')}
      isReady={isCurrency(code) && code !== current}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('rates.currency')} help={say('rates.choose.help')}>
        <TextInput
          value={currency}
          maxLength={3}
          required
          onChange={(event) => setCurrency(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
