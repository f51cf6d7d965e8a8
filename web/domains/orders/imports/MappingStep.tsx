import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decimalSigns } from '../../../../server/domains/orders/rules/amounts.ts';
import { faultOf, type Target, targets } from '../../../../server/domains/orders/rules/imports/mapping.ts';
import { dayOrders } from '../../../../server/domains/orders/rules/imports/read-day.ts';
import { isCurrency } from '../../../../server/domains/orders/rules/money.ts';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { type Option, Select } from '../../../design/forms/Select.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { useAttempt, useOnce } from '../../../platform/undo/use-attempt.ts';
import css from '../../customers/imports/imports.module.css';
import { useText as useImportText } from '../../customers/imports/text.ts';
import { checkImport, importQuery, type OrderImport, shopsQuery, type Writing } from '../api.ts';
import own from '../orders.module.css';
import { useText } from '../text.ts';

/** Says what each column holds and how the file is written; then every row is looked at and nothing is changed. */
export function MappingStep({ one, onChecked }: { one: OrderImport; onChecked: () => void }) {
  const say = useText();
  const shared = useImportText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  const [writing, setWriting] = useState<Writing>(one);
  const { mapping } = writing;
  const fault = faultOf(mapping);
  const set = (changes: Partial<Writing>) => setWriting({ ...writing, ...changes });
  const check = () =>
    attempt(async () => {
      const { days, decimals, currency, shopId } = writing;
      const checked = await checkImport(one.id, { mapping, days, decimals, currency, shopId });
      client.setQueryData(importQuery(one.id).queryKey, checked);
      onChecked();
    });
  return (
    <>
      {one.failure && <Notice tone="breach">{one.failure.message}</Notice>}
      <p className="mid">{say('orders.imports.columns')}</p>
      <Columns one={one} mapping={mapping} onChange={(next) => set({ mapping: next })} />
      <WritingFields writing={writing} onChange={set} />
      <div className={css.foot}>
        <span className={css.end}>
          <Button
            kind="primary"
            busy={busy}
            disabled={fault !== null || !isCurrency(writing.currency)}
            onClick={() => void once(check)}
          >
            {shared('import.check')}
          </Button>
        </span>
      </div>
      {fault && <Notice tone="soon">{say(`orders.fault.${fault}`)}</Notice>}
    </>
  );
}

interface ColumnsProps {
  one: OrderImport;
  mapping: Target[];
  onChange: (mapping: Target[]) => void;
}

function Columns({ one, mapping, onChange }: ColumnsProps) {
  const say = useText();
  const shared = useImportText();
  const options: Option<string>[] = [
    { value: '', label: shared('import.leaveOut') },
    ...targets.map((value) => ({ value: value as string, label: say(`orders.target.${value}`) })),
  ];
  // A file may name two columns alike: they are known by their place.
  const columns = one.columns.map((column, at) => ({ column, at }));
  return (
    <div className={css.columns}>
      {columns.map(({ column, at }) => (
        <div key={at} className={css.column}>
          <b>{column.name || '–'}</b>
          <span className="t12 dim cut">{column.samples.join(' · ')}</span>
          <Select<string>
            label={shared('import.holds', { column: column.name })}
            value={mapping[at] ?? ''}
            onChange={(value) => onChange(mapping.with(at, (value || null) as Target))}
            options={options}
          />
        </div>
      ))}
    </div>
  );
}

interface WritingProps {
  writing: Writing;
  onChange: (changes: Partial<Writing>) => void;
}

/** How days and numbers are written, the currency of rows that name none, and whose orders these are. */
function WritingFields({ writing, onChange }: WritingProps) {
  const say = useText();
  const shops = useQuery(shopsQuery).data ?? [];
  return (
    <div className={cx(layout.two, own.writing)}>
      <Field label={say('orders.days')}>
        <Select<Writing['days']>
          value={writing.days}
          onChange={(days) => onChange({ days })}
          options={dayOrders.map((value) => ({ value, label: say(`orders.days.${value}`) }))}
        />
      </Field>
      <Field label={say('orders.decimals')}>
        <Select<Writing['decimals']>
          value={writing.decimals}
          onChange={(decimals) => onChange({ decimals })}
          options={decimalSigns.map((value) => ({ value, label: say(`orders.decimals.${value}`) }))}
        />
      </Field>
      <Field label={say('orders.currency')} help={say('orders.currency.help')}>
        <TextInput
          value={writing.currency}
          maxLength={3}
          onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })}
        />
      </Field>
      <Field label={say('orders.ofShop')} help={say('orders.ofShop.help')}>
        <Select<string>
          value={writing.shopId ?? ''}
          onChange={(shopId) => onChange({ shopId: shopId || null })}
          options={[
            { value: '', label: say('orders.ofNoShop') },
            ...shops.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Field>
    </div>
  );
}
