import { useQuery } from '@tanstack/react-query';
import { wordsIn } from '../../../../server/domains/quality/rules/card/card.ts';
import { Chip } from '../../../design/Chip.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Table } from '../../../design/Table.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useLanguage, useNumber } from '../../../platform/messages/text.tsx';
import { agreementQuery, cardsQuery, type Span } from '../api.ts';
import { useText } from '../text.ts';
import type { Content, CriterionAgreement } from '../types.ts';
import { usePercent } from '../use-percent.ts';

/** How far reviewers see alike, over what was reviewed twice and what was calibrated. */
export function AgreementPanel({ span }: { span: Span }) {
  const card = useQuery(cardsQuery).data?.find((one) => !one.retired);
  return card ? <OfCard span={span} id={card.id} content={card.content} /> : null;
}

function OfCard({ span, id, content }: { span: Span; id: string; content: Content }) {
  const say = useText();
  const found = useQuery(agreementQuery(span, id));
  const between = useBetween();
  return (
    <Panel title={say('quality.agreement')} meta={say('quality.agreement.text')}>
      <Loaded of={found}>
        {({ criteria, pairs }) => (
          <>
            <AgreementTable criteria={criteria} content={content} />
            {pairs.length > 0 && (
              <Table
                caption={say('quality.pairs')}
                rows={pairs}
                keyOf={(one) => one.names.join(' ')}
                columns={[
                  { key: 'pair', head: say('quality.pairs'), cell: (one) => one.names.join(' · ') },
                  { key: 'kappa', head: say('quality.kappa'), number: true, cell: between },
                  { key: 'n', head: say('quality.ratings'), number: true, cell: (one) => one.ratings },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** Krippendorff's alpha for each criterion, in the band it lies in, and how common the commonest points are. */
export function AgreementTable({ criteria, content }: AgreementProps) {
  const say = useText();
  const language = useLanguage();
  const percent = usePercent();
  const between = useBetween();
  const nameOf = (key: string) => {
    const names = content.criteria.find((one) => one.key === key)?.names;
    return names ? wordsIn(names, language) : key;
  };
  return (
    <Table
      caption={say('quality.agreement')}
      rows={criteria}
      keyOf={(one) => one.key}
      columns={[
        { key: 'key', head: say('quality.trait'), cell: (one) => nameOf(one.key) },
        { key: 'alpha', head: say('quality.alpha'), number: true, cell: between },
        {
          key: 'band',
          head: '',
          wide: true,
          cell: ({ value, low }) =>
            value === null || low === null ? null : (
              <Chip small tone={value >= 0.8 ? 'kept' : value >= 0.667 ? 'line' : 'soon'}>
                {say(`quality.band.${value >= 0.8 ? 'reliable' : value >= 0.667 ? 'tentative' : 'low'}`)}
              </Chip>
            ),
        },
        { key: 'units', head: say('quality.inCommon'), number: true, wide: true, cell: (one) => one.units },
        {
          key: 'prevalence',
          head: say('quality.prevalence'),
          number: true,
          wide: true,
          cell: (one) => percent(one.prevalence),
        },
      ]}
    />
  );
}

/** A figure with its interval; in words where it cannot be told. */
function useBetween() {
  const say = useText();
  const number = useNumber();
  const two = (value: number | null) =>
    value === null ? '–' : number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return ({ value, low, high }: { value: number | null; low: number | null; high: number | null }) =>
    value === null || low === null ? say('quality.untold') : `${two(value)} (${two(low)} – ${two(high)})`;
}

interface AgreementProps {
  criteria: readonly CriterionAgreement[];
  content: Content;
}
