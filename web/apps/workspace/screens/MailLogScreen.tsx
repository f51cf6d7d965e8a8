import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useRef, useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { Notice } from '../../../design/states/Notice.tsx';
import { importMail, mailLogQuery } from '../../../domains/channels/api.ts';
import { MailTable } from '../../../domains/channels/MailTable.tsx';
import { OutboxTable } from '../../../domains/channels/OutboxTable.tsx';
import { useText } from '../../../domains/channels/text.ts';
import { type Fate, fates } from '../../../domains/channels/types.ts';
import { useMe } from '../../../domains/team/use-me.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';

/** Every mail that came, with its fate; and what left or could not leave. */
export function MailLogScreen() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const asked = useSearchWords();
  const side = asked.side === 'out' ? 'out' : 'in';
  return (
    <Page
      title={say('mail.title')}
      beside={
        <>
          <Segment
            label={say('mail.title')}
            value={side}
            options={[
              { value: 'in', label: say('mail.incoming') },
              { value: 'out', label: say('mail.outgoing') },
            ]}
            onChange={(next) => go(paths.mailLog(slug), next === 'out' ? { side: 'out' } : {})}
          />
          <span className="grow" />
          <ImportButton />
        </>
      }
    >
      {side === 'in' ? <Incoming /> : <Outgoing />}
    </Page>
  );
}

function Incoming() {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const asked = useSearchWords();
  const fate = fates.find((one) => one === asked.fate);
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(mailLogQuery({ fate, q: q || undefined }));
  return (
    <Panel
      title={say('mail.incoming')}
      meta={say('mail.text')}
      end={
        <>
          <TextInput
            type="search"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder={say('mail.search')}
            aria-label={say('mail.search')}
          />
          <Select<Fate | ''>
            quiet
            label={say('mail.fate')}
            value={fate ?? ''}
            onChange={(next) => go(paths.mailLog(slug), next ? { fate: next } : {}, true)}
            options={[
              { value: '', label: say('mail.fate') },
              ...fates.map((value) => ({ value, label: say(`mail.fate.${value}`) })),
            ]}
          />
        </>
      }
    >
      <MailTable list={list} narrowed={Boolean(fate || q)} />
    </Panel>
  );
}

function Outgoing() {
  const say = useText();
  const { mailSendingConfigured } = useMe().workspace;
  return (
    <>
      {!mailSendingConfigured && (
        <div style={{ marginBottom: 20 }}>
          <Notice tone="soon">{say('mail.out.none')}</Notice>
        </div>
      )}
      <Panel title={say('mail.outgoing')}>
        <OutboxTable />
      </Panel>
    </>
  );
}

function ImportButton() {
  const say = useText();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const read = async (file: File | undefined) => {
    if (!file) return;
    setBusy(true);
    try {
      await importMail(file);
      tell({ icon: 'mail', text: say('mail.imported'), seconds: 8 });
    } catch (error) {
      tellError(error, words);
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        icon="download"
        busy={busy}
        title={say('mail.import.text')}
        onClick={() => input.current?.click()}
      >
        {say('mail.import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".mbox,.eml,application/mbox,message/rfc822"
        aria-label={say('mail.import')}
        onChange={(event) => {
          void read(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </>
  );
}
