import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Table } from '../../../design/Table.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useLanguage } from '../../../platform/messages/text.tsx';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useMay } from '../../team/use-me.ts';
import { cardsQuery, makeCard, retireCard } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';
import type { Card } from '../types.ts';
import { CardDialog } from './CardDialog.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';

/** The scorecards: what is looked at, how much it weighs, and what must never be missed. */
export function CardsPart() {
  const say = useText();
  const mayWrite = useMay('quality:write');
  const { busy, press } = useActs('quality');
  const [edited, setEdited] = useState<Card | 'new' | null>(null);
  const found = useQuery(cardsQuery);
  return (
    <>
      <Panel
        title={say('quality.cards')}
        meta={say('quality.cards.text')}
        end={
          mayWrite && (
            <Button small icon="plus" onClick={() => setEdited('new')}>
              {say('quality.cards.new')}
            </Button>
          )
        }
      >
        <Loaded of={found}>
          {(cards) =>
            cards.length === 0 ? (
              <State icon="list" title={say('quality.cards.empty')} text={say('quality.cards.empty.text')}>
                {mayWrite && (
                  <Button kind="primary" busy={busy} onClick={() => press(() => makeCard())}>
                    {say('quality.cards.seven')}
                  </Button>
                )}
              </State>
            ) : (
              cards.map((card) => (
                <OneCard key={card.id} card={card} onEdit={mayWrite ? () => setEdited(card) : null} />
              ))
            )
          }
        </Loaded>
        {edited && <CardDialog card={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      </Panel>
      {mayWrite && <SettingsPanel />}
    </>
  );
}

function OneCard({ card, onEdit }: { card: Card; onEdit: (() => void) | null }) {
  const say = useText();
  const language = useLanguage();
  const { press } = useActs('quality');
  const { names, criteria } = card.content;
  return (
    <section className={css.group}>
      <h3 className={css.row}>
        {wordsIn(names, language)}
        <span className="dim t12">{say('quality.version', { version: card.version })}</span>
        {card.retired && <Chip small>{say('quality.retired')}</Chip>}
        {onEdit && (
          <>
            <Button small kind="quiet" icon="pencil" onClick={onEdit}>
              {say('quality.cards.change')}
            </Button>
            <Button small kind="quiet" onClick={() => press(() => retireCard(card.id, !card.retired))}>
              {say(card.retired ? 'quality.cards.takeBack' : 'quality.cards.retire')}
            </Button>
          </>
        )}
      </h3>
      <Table
        caption={wordsIn(names, language)}
        rows={criteria}
        keyOf={(one) => one.key}
        columns={[
          {
            key: 'name',
            head: say('quality.trait'),
            cell: (one) => (
              <>
                {wordsIn(one.names, language)}{' '}
                {one.critical && (
                  <Chip small tone="breach">
                    {say('quality.critical')}
                  </Chip>
                )}
                <small>{wordsIn(one.help, language)}</small>
              </>
            ),
          },
          {
            key: 'scale',
            head: say('quality.scale'),
            wide: true,
            cell: (one) => say(`quality.scale.${one.scale}`),
          },
          { key: 'weight', head: say('quality.weight'), number: true, cell: (one) => one.weight },
        ]}
      />
    </section>
  );
}
