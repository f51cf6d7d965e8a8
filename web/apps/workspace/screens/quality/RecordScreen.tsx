import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { Field, TextArea } from '../../../../design/forms/Field.tsx';
import { Page, Panel } from '../../../../design/Page.tsx';
import { openRecord, recordQuery } from '../../../../domains/quality/api.ts';
import { Learnt } from '../../../../domains/quality/board/Learnt.tsx';
import { Traits } from '../../../../domains/quality/board/Traits.tsx';
import { Openings } from '../../../../domains/quality/parts/OwnPart.tsx';
import { ResultTable } from '../../../../domains/quality/parts/ResultTable.tsx';
import css from '../../../../domains/quality/quality.module.css';
import { useText } from '../../../../domains/quality/text.ts';
import { useMembers } from '../../../../domains/team/use-me.ts';
import { Loaded } from '../../../../platform/client/Loaded.tsx';
import { ProblemError } from '../../../../platform/client/problem.ts';
import { useActs } from '../../../../platform/undo/use-acts.ts';

/** The record of one person: shut until a reason was given, which the person reads too. */
export function RecordScreen() {
  const say = useText();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const name = useMembers().find((one) => one.id === id)?.name ?? '';
  const found = useQuery(recordQuery(id));
  const isShut = found.error instanceof ProblemError && found.error.code === 'record-closed';
  return (
    <Page title={name} narrow>
      {isShut ? (
        <Reason memberId={id} name={name} />
      ) : (
        <Loaded of={found}>
          {({ traits, results, openings }) => (
            <>
              <Panel title={say('quality.traits')} meta={say('quality.record.text')}>
                <Traits traits={traits} caption={say('quality.traits')} memberIds={[id]} />
              </Panel>
              <Learnt memberId={id} traits={traits} />
              <Panel title={say('quality.results')}>
                {results.length === 0 ? (
                  <p className="dim t13">{say('quality.record.none')}</p>
                ) : (
                  <ResultTable rows={results} />
                )}
              </Panel>
              <Panel title={say('quality.openings')} meta={say('quality.openings.others')}>
                <Openings openings={openings} />
              </Panel>
            </>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Reason({ memberId, name }: { memberId: string; name: string }) {
  const say = useText();
  const { busy, press } = useActs('quality');
  const [reason, setReason] = useState('');
  return (
    <Panel title={say('quality.record.shut')} meta={say('quality.record.shut.text', { name })}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          press(() => openRecord(memberId, reason.trim()));
        }}
      >
        <Field label={say('quality.record.reason')}>
          <TextArea value={reason} maxLength={1_000} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <div>
          <Button type="submit" kind="primary" busy={busy} disabled={reason.trim().length < 5}>
            {say('quality.record.open')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
