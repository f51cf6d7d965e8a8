import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Menu, MenuItem } from '../../../design/layers/Menu.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useMay } from '../../team/use-me.ts';
import { redact } from '../api.ts';
import { useText } from '../text.ts';
import type { Message } from '../types.ts';
import css from './thread.module.css';

/** Behind each message: where it went, how it was authenticated, the original, and blackening. */
export function MessageMenu({
  message,
  mailLink,
  onSplit,
}: {
  message: Message;
  mailLink: (mailId: string) => string;
  onSplit?: ((message: Message) => void) | undefined;
}) {
  const say = useText();
  const words = useWords();
  const mayRedact = useMay('conversations:redact');
  const [shown, setShown] = useState<'details' | 'redact' | null>(null);
  return (
    <>
      <Menu
        label={words('word.more')}
        trigger={
          <Button kind="quiet" small icon="more" className={css.menu} aria-label={say('talk.details.of')} />
        }
      >
        <MenuItem icon="info" onClick={() => setShown('details')}>
          {say('talk.details')}
        </MenuItem>
        {onSplit && message.kind !== 'note' && (
          <MenuItem icon="split" onClick={() => onSplit(message)}>
            {say('talk.split')}
          </MenuItem>
        )}
        {mayRedact && (
          <MenuItem icon="pencil" danger onClick={() => setShown('redact')}>
            {say('talk.redact')}
          </MenuItem>
        )}
      </Menu>
      <Dialog open={shown === 'details'} onClose={() => setShown(null)} title={say('talk.details.of')}>
        <Details message={message} mailLink={mailLink} />
      </Dialog>
      <Dialog
        open={shown === 'redact'}
        onClose={() => setShown(null)}
        title={say('talk.redact')}
        text={say('talk.redact.text')}
      >
        <RedactForm message={message} onDone={() => setShown(null)} />
      </Dialog>
    </>
  );
}

function Details({ message, mailLink }: { message: Message; mailLink: (mailId: string) => string }) {
  const say = useText();
  const { authentication: proof } = message;
  const list = (people: Message['to']) =>
    people?.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
  return (
    <dl className={css.facts}>
      {message.to?.length ? <Fact term={say('talk.to')}>{list(message.to)}</Fact> : null}
      {message.cc?.length ? <Fact term={say('talk.cc')}>{list(message.cc)}</Fact> : null}
      {proof && (
        <Fact
          term={say('talk.authentication')}
        >{`SPF ${proof.spf}, DKIM ${proof.dkim}, DMARC ${proof.dmarc}`}</Fact>
      )}
      <Fact term="ID">{message.id}</Fact>
      {message.mailId && (
        <Fact term={say('talk.raw')}>
          <PageLink className="link" to={mailLink(message.mailId)} search={{ mail: message.mailId }}>
            {say('talk.raw')}
          </PageLink>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function RedactForm({ message, onDone }: { message: Message; onDone: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const [text, setText] = useState(() => getSelection()?.toString().trim() ?? '');
  const submit = async () => {
    try {
      await redact(message.id, text.trim());
      await client.invalidateQueries({ queryKey: ['messages'] });
      tell({ icon: 'check', text: say('talk.redact.done') });
      onDone();
    } catch (error) {
      tellError(error, words);
    }
  };
  return (
    <form
      className="col"
      style={{ marginTop: 16 }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={say('talk.redact.words')}>
        <TextInput value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
      </Field>
      <DialogActs>
        <Button kind="quiet" onClick={onDone}>
          {words('word.cancel')}
        </Button>
        <Button type="submit" kind="danger" disabled={!text.trim()}>
          {say('talk.redact.do')}
        </Button>
      </DialogActs>
    </form>
  );
}
