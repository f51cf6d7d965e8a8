import { useQuery } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import lines from '../../design/forms/lines.module.css';
import { Panel } from '../../design/Page.tsx';
import { Loaded } from '../../platform/client/Loaded.tsx';
import { saveFile } from '../../platform/client/save-file.ts';
import { useDates } from '../../platform/messages/text.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useMay } from '../team/use-me.ts';
import { evidenceQuery, makeEvidence, openEvidence } from './api.ts';
import { useText } from './text.ts';
import type { Evidence } from './types.ts';
import { useFigures } from './use-words.ts';

/** The papers of the months: made by the clock, and on demand. */
export function EvidencePanel({ providerId, month }: { providerId: string; month: string }) {
  const say = useText();
  const may = useMay('providers:work');
  const { busy, press } = useActs('provider-contracts');
  return (
    <Panel
      title={say('contract.evidence')}
      meta={say('contract.evidence.text')}
      end={
        may && (
          <Button small icon="plus" busy={busy} onClick={() => press(() => makeEvidence(providerId, month))}>
            {say('contract.evidence.make')}
          </Button>
        )
      }
    >
      <Loaded of={useQuery(evidenceQuery(providerId))}>
        {(all) =>
          all.length === 0 ? (
            <p className="dim t13">{say('contract.evidence.empty')}</p>
          ) : (
            all.map((one) => <Line key={one.id} evidence={one} />)
          )
        }
      </Loaded>
    </Panel>
  );
}

function Line({ evidence }: { evidence: Evidence }) {
  const say = useText();
  const dates = useDates();
  const { month } = useFigures();
  const attempt = useAttempt();
  const { id, pdfHash, madeAt, byClock } = evidence;
  const open = (as: 'pdf' | 'csv') =>
    void attempt(async () => saveFile(await openEvidence(id, as), `${evidence.month}.${as}`));
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b>{month(evidence.month)}</b>
        <small className="cut" title={`SHA-256 ${pdfHash}`}>
          {say(byClock ? 'contract.evidence.byClock' : 'contract.evidence.byHand', {
            at: dates.moment(madeAt, new Date()),
          })}{' '}
          · SHA-256 {pdfHash.slice(0, 12)}…
        </small>
      </span>
      <Button small icon="download" onClick={() => open('pdf')}>
        PDF
      </Button>
      <Button small icon="download" onClick={() => open('csv')}>
        CSV
      </Button>
    </div>
  );
}
