import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { cx } from '../../../design/cx.ts';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { Table } from '../../../design/Table.tsx';
import { FormDialog } from '../../../platform/dialog/FormDialog.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { keepProduct, type Product, productsQuery } from '../api.ts';
import css from '../orders.module.css';
import { useText } from '../text.ts';

/** What is sold, and how many days after delivery a customer is asked how it goes. */
export function Products() {
  const say = useText();
  const words = useWords();
  const list = useInfiniteQuery(productsQuery);
  const products = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [editing, setEditing] = useState<Product | 'new' | null>(null);
  return (
    <Panel
      title={say('products.title')}
      end={
        <Button small icon="plus" onClick={() => setEditing('new')}>
          {say('products.add')}
        </Button>
      }
    >
      <p className={cx('mid', css.about)}>{say('products.text')}</p>
      {list.isPending && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {list.data && products.length === 0 && <p className="dim">{say('products.none')}</p>}
      {products.length > 0 && (
        <Table
          caption={say('products.title')}
          rows={products}
          keyOf={(one) => one.id}
          columns={[
            {
              key: 'sku',
              head: say('products.sku'),
              tight: true,
              wide: true,
              cell: ({ sku }) => <span className="dim">{sku}</span>,
            },
            { key: 'name', head: words('word.name'), cell: ({ name }) => name },
            {
              key: 'days',
              head: say('products.days'),
              number: true,
              cell: ({ followUpDays }) =>
                followUpDays === null ? (
                  <span className="dim">–</span>
                ) : (
                  say('products.daysAfter', { count: followUpDays })
                ),
            },
            {
              key: 'acts',
              head: '',
              tight: true,
              cell: (one) => (
                <Button small kind="quiet" onClick={() => setEditing(one)}>
                  {words('word.edit')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {list.hasNextPage && (
        <Button kind="quiet" wide onClick={() => void list.fetchNextPage()}>
          {words('word.more')}
        </Button>
      )}
      {editing && (
        <ProductDialog product={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Panel>
  );
}

function ProductDialog({ product, onClose }: { product: Product | null; onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [sku, setSku] = useState(product?.sku ?? '');
  const [name, setName] = useState(product?.name ?? '');
  const [days, setDays] = useState(product?.followUpDays?.toString() ?? '');
  const isGood = sku.trim() !== '' && name.trim() !== '' && /^\d{0,3}$/.test(days) && Number(days) <= 730;
  const save = async () => {
    await keepProduct({
      sku: sku.trim(),
      name: name.trim(),
      followUpDays: days === '' ? null : Number(days),
    });
    await client.invalidateQueries({ queryKey: productsQuery.queryKey });
    onClose();
  };
  return (
    <FormDialog
      title={product ? product.name : say('products.add')}
      act={words('word.save')}
      isReady={isGood}
      onSave={save}
      onClose={onClose}
    >
      <Field label={say('products.sku')} help={say('products.sku.help')}>
        <TextInput
          value={sku}
          maxLength={100}
          required
          readOnly={product !== null}
          onChange={(event) => setSku(event.target.value)}
        />
      </Field>
      <Field label={words('word.name')}>
        <TextInput value={name} maxLength={300} required onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label={say('products.days')} help={say('products.days.help')}>
        <TextInput
          inputMode="numeric"
          maxLength={3}
          value={days}
          onChange={(event) => setDays(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
