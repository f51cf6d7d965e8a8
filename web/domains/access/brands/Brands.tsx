import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { cx } from '../../../design/cx.ts';
import lines from '../../../design/forms/lines.module.css';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { languageNames } from '../../../platform/messages/language.ts';
import { tell } from '../../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../platform/words/index.ts';
import { type Brand, brandsQuery, changeBrand } from './api.ts';
import { BrandDialog } from './BrandDialog.tsx';
import css from './brands.module.css';
import { coloursOf } from './colours.ts';
import { useText } from './text.ts';

/** As whom the workspace speaks. Which addresses write for a brand is known by a later room, and handed in. */
export function Brands({ senders, mayChange }: { senders: readonly Sender[]; mayChange: boolean }) {
  const say = useText();
  const words = useWords();
  const { data: brands, error } = useQuery(brandsQuery);
  const [edited, setEdited] = useState<Brand | 'new' | null>(null);
  return (
    <Panel
      title={say('brand.title')}
      end={
        mayChange && (
          <Button small icon="plus" onClick={() => setEdited('new')}>
            {say('brand.add')}
          </Button>
        )
      }
    >
      <p className="mid">{say('brand.text')}</p>
      {!mayChange && <p className="t12 dim">{say('brand.ask')}</p>}
      {error && !brands && (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />
      )}
      {!brands && !error && <Skeleton rows={2} shape="lines" label={words('word.loading')} />}
      {brands?.length === 0 && (
        <State icon="people" title={say('brand.empty')} text={say('brand.empty.text')} />
      )}
      {brands?.map((brand) => (
        <Line
          key={brand.id}
          brand={brand}
          senders={senders.filter(({ brandId }) => brandId === brand.id)}
          onEdit={mayChange ? () => setEdited(brand) : undefined}
        />
      ))}
      {edited && <BrandDialog brand={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

function Line({ brand, senders, onEdit }: { brand: Brand; senders: Sender[]; onEdit?: () => void }) {
  const say = useText();
  const client = useQueryClient();
  const attempt = useAttempt();
  const { id, name, isDefault, hue, language, closedAt } = brand;
  const change = (to: Parameters<typeof changeBrand>[1]) =>
    attempt(async () => {
      await changeBrand(id, to);
      await client.invalidateQueries({ queryKey: brandsQuery.queryKey });
    });
  const close = async () => {
    if (!(await change({ closed: true }))) return;
    const undo = () => void change({ closed: false });
    tell({ icon: 'check', text: say('brand.closed.told', { name }), seconds: 10, undo });
  };
  const colour = hue === null ? say('brand.hue.ours') : say('brand.hue.value', { hue });
  return (
    <div className={cx(lines.line, css.line)}>
      <span className={css.swatch} style={coloursOf(hue)} role="img" aria-label={colour} title={colour} />
      <span className={lines.words}>
        <span className={css.name}>
          <b className="cut">{name}</b>
          {isDefault && (
            <Chip small title={say('brand.default.text')}>
              {say('brand.default')}
            </Chip>
          )}
          {closedAt && (
            <Chip small tone="line" title={say('brand.closed.text')}>
              {say('brand.closed')}
            </Chip>
          )}
        </span>
        <small>
          {language && `${languageNames[language]} · `}
          {senders.map((one) => `${one.name} <${one.address}>`).join(', ') || say('brand.noSender')}
        </small>
      </span>
      <span className={css.acts}>
        {onEdit && !isDefault && !closedAt && (
          <>
            <Button small kind="quiet" onClick={() => void change({ isDefault: true })}>
              {say('brand.default.do')}
            </Button>
            <Button small kind="quiet" title={say('brand.closed.text')} onClick={() => void close()}>
              {say('brand.close')}
            </Button>
          </>
        )}
        {onEdit && closedAt && (
          <Button small kind="quiet" onClick={() => void change({ closed: false })}>
            {say('brand.reopen')}
          </Button>
        )}
        {onEdit && <IconButton icon="pencil" label={say('brand.edit', { name })} onClick={onEdit} />}
      </span>
    </div>
  );
}

/** An address that writes for a brand. */
export interface Sender {
  brandId: string | null;
  name: string;
  address: string;
}
