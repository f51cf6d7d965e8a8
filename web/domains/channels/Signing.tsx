import { useQuery } from '@tanstack/react-query';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { IconButton } from '../../design/layers/IconButton.tsx';
import { Panel } from '../../design/Page.tsx';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useActs } from '../../platform/undo/use-acts.ts';
import { checkSigning, makeSigning, removeSigning, signingQuery } from './api.ts';
import css from './channels.module.css';
import { useText } from './text.ts';
import type { Signing as Domain } from './types.ts';

/** Mails signed by the domain that they come from (DKIM): the key is made here, its record is published by a person. */
export function Signing() {
  const say = useText();
  const { data = [] } = useQuery(signingQuery);
  if (data.length === 0) return null;
  return (
    <Panel title={say('signing.title')} meta={say('signing.text')}>
      {data.map((one) => (
        <Line key={one.domain} signing={one} />
      ))}
    </Panel>
  );
}

const tones = { standing: 'kept', missing: 'soon', other: 'breach', unknown: 'soon' } as const;

function Line({ signing: { domain, key } }: { signing: Domain }) {
  const say = useText();
  const { busy, press } = useActs('mail-signing');
  return (
    <div className={css.signing}>
      <div className={css.line}>
        <b className="grow cut">{domain}</b>
        {key ? (
          <>
            <Chip small tone={tones[key.state]}>
              {say(`signing.${key.state}`)}
            </Chip>
            <Button small busy={busy} onClick={() => press(() => checkSigning(key.id))}>
              {say('signing.check')}
            </Button>
            <IconButton
              icon="trash"
              label={say('signing.remove', { domain })}
              onClick={() => press(() => removeSigning(key.id))}
            />
          </>
        ) : (
          <Button small icon="plus" busy={busy} onClick={() => press(() => makeSigning(domain))}>
            {say('signing.make')}
          </Button>
        )}
      </div>
      {key && key.state !== 'standing' && <RecordToPublish record={key.record} />}
    </div>
  );
}

/** What has to stand in the DNS, to be copied. */
function RecordToPublish({ record }: { record: { name: string; value: string } }) {
  const say = useText();
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(() => tell({ icon: 'copy', text: say('signing.copied') }));
  return (
    <dl className={css.record}>
      <dt>{say('signing.name')}</dt>
      <dd>
        <code>{record.name}</code>
        <IconButton icon="copy" label={say('signing.copy.name')} onClick={() => copy(record.name)} />
      </dd>
      <dt>{say('signing.value')}</dt>
      <dd>
        <code>{record.value}</code>
        <IconButton icon="copy" label={say('signing.copy.value')} onClick={() => copy(record.value)} />
      </dd>
    </dl>
  );
}
