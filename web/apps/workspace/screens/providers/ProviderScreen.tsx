import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { monthAfter } from '../../../../../server/domains/providers/rules/months.ts';
import { Button } from '../../../../design/Button.tsx';
import { Page } from '../../../../design/Page.tsx';
import { State } from '../../../../design/states/State.tsx';
import { ActionsPanel } from '../../../../domains/providers/ActionsPanel.tsx';
import { contractsQuery } from '../../../../domains/providers/api.ts';
import { ContractDialog } from '../../../../domains/providers/ContractDialog.tsx';
import { EvidencePanel } from '../../../../domains/providers/EvidencePanel.tsx';
import { SamplePanel } from '../../../../domains/providers/SamplePanel.tsx';
import { ScorecardPanel } from '../../../../domains/providers/ScorecardPanel.tsx';
import { ShareLine } from '../../../../domains/providers/ShareLine.tsx';
import { useText } from '../../../../domains/providers/text.ts';
import type { Contracted } from '../../../../domains/providers/types.ts';
import { useFigures } from '../../../../domains/providers/use-words.ts';
import { useMay, useMe } from '../../../../domains/team/use-me.ts';
import { Loaded } from '../../../../platform/client/Loaded.tsx';

/** A provider: its month against its contract, and what comes of it. */
export function ProviderScreen() {
  const say = useText();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <Loaded of={useQuery(contractsQuery)}>
      {(all) => {
        const provider = all.find((one) => one.id === id);
        return provider ? (
          <Months provider={provider} />
        ) : (
          <Page title={say('contract.title')}>
            <State icon="receipt" title={say('contract.empty')} text={say('contract.empty.text')} />
          </Page>
        );
      }}
    </Loaded>
  );
}

function Months({ provider }: { provider: Contracted }) {
  const say = useText();
  const { month: monthWords } = useFigures();
  const mayWrite = useMay('providers:write');
  const { role } = useMe().member;
  const [month, setMonth] = useState(() => new Date().toISOString().slice(0, 7));
  const [isEdited, setEdited] = useState(false);
  const isTheirs = role === 'provider-manager';
  const { id, name, kind, versions } = provider;
  const of = { providerId: id, month };
  return (
    <Page
      title={name}
      beside={
        <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
          <Button
            small
            icon="left"
            aria-label={say('contract.month.before')}
            onClick={() => setMonth(monthAfter(month, -1))}
          />
          <span aria-live="polite">{monthWords(month)}</span>
          <Button
            small
            icon="right"
            aria-label={say('contract.month.after')}
            onClick={() => setMonth(monthAfter(month, 1))}
          />
          {mayWrite && (
            <Button small icon="pencil" onClick={() => setEdited(true)}>
              {say('contract.edit')}
            </Button>
          )}
        </span>
      }
    >
      {isTheirs && kind === 'independent' && <ShareLine {...of} />}
      {versions.length === 0 ? (
        <State icon="receipt" title={say('contract.none')} text={say('contract.none.text')} />
      ) : (
        <>
          <ScorecardPanel {...of} />
          <ActionsPanel {...of} isTheirs={isTheirs} />
          <SamplePanel {...of} />
          <EvidencePanel {...of} />
        </>
      )}
      {isEdited && <ContractDialog provider={provider} onClose={() => setEdited(false)} />}
    </Page>
  );
}
