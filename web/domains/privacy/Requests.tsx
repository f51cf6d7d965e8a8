import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Panel } from '../../design/Page.tsx';
import { Skeleton } from '../../design/states/Skeleton.tsx';
import { State } from '../../design/states/State.tsx';
import { sentenceOf } from '../../platform/client/problem.ts';
import { saveFile } from '../../platform/client/save-file.ts';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { useWords } from '../../platform/words/index.ts';
import { useMay } from '../team/use-me.ts';
import { fetchBundle, fulfil, makeBundle, privacyRequestsQuery, refuse } from './api.ts';
import css from './privacy.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';
import { StandingChip } from './StandingChip.tsx';
import { useText } from './text.ts';
import type { PrivacyRequest } from './types.ts';
import { useChange } from './use-change.ts';

/** What customers asked about their data: first what is open, by the day by which it must be done. */
export function Requests() {
  const say = useText();
  const words = useWords();
  const open = useQuery(privacyRequestsQuery({ state: 'open' }));
  const all = useQuery(privacyRequestsQuery({}));
  if (open.error)
    return <State kind="error" title={words('failed.title')} text={sentenceOf(open.error, words)} />;
  if (!open.data) return <Skeleton rows={3} shape="lines" label={words('word.loading')} />;
  const settled = (all.data ?? []).filter((one) => one.state !== 'open');
  return (
    <>
      <Panel title={say('privacy.requests')} meta={say('privacy.requests.text')}>
        {open.data.length === 0 ? (
          <State
            icon="shield-check"
            title={say('privacy.requests.none')}
            text={say('privacy.requests.none.text')}
          />
        ) : (
          <List rows={open.data} caption={say('privacy.requests')} />
        )}
      </Panel>
      {settled.length > 0 && (
        <Panel title={say('privacy.requests.settled')}>
          <List rows={settled} caption={say('privacy.requests.settled')} />
        </Panel>
      )}
    </>
  );
}

/** A line a request: on a narrow window the clock and what can be done stand below, and nothing is cut off. */
function List({ rows, caption }: { rows: PrivacyRequest[]; caption: string }) {
  const say = useText();
  const slug = useSlug();
  return (
    <ul className={css.lines} aria-label={caption}>
      {rows.map((one) => (
        <li key={one.id} className={css.line}>
          <span className={css.grow}>
            <PageLink to={paths.customer(slug, one.customer.id)} search={{}}>
              {one.customer.erased ? say('privacy.erased') : one.customer.name}
            </PageLink>
            <What asked={one} />
          </span>
          {one.state === 'open' ? (
            <StandingChip standing={one.standing} dueAt={one.dueAt} />
          ) : (
            <Chip small>{say(`privacy.state.${one.state}`)}</Chip>
          )}
          <Acts asked={one} />
        </li>
      ))}
    </ul>
  );
}

/** What was asked, in which words; and what the customer was told, once it is settled. */
function What({ asked: { kind, note, askedBy, outcome } }: { asked: PrivacyRequest }) {
  const say = useText();
  return (
    <>
      <span>
        {[
          say(`privacy.kind.${kind}`),
          ...(askedBy === 'customer' ? [say('privacy.askedBy.customer')] : []),
        ].join(' · ')}
      </span>
      {note && <small>{note}</small>}
      {outcome && <small>→ {outcome}</small>}
    </>
  );
}

function Acts({ asked }: { asked: PrivacyRequest }) {
  const say = useText();
  const change = useChange();
  const mayWrite = useMay('privacy:write');
  const [dialog, setDialog] = useState<'fulfil' | 'refuse' | null>(null);
  if (!mayWrite) return null;
  const { id, kind, bundle } = asked;
  const name = `${asked.customer.name}.zip`;
  const isOpen = asked.state === 'open';
  return (
    <span className={css.acts}>
      {isOpen && kind === 'access' && bundle.state !== 'ready' && (
        <Button small busy={bundle.state === 'making'} onClick={() => void change(() => makeBundle(id))}>
          {say('privacy.bundle.make')}
        </Button>
      )}
      {bundle.state === 'ready' && (
        <Button
          small
          icon="download"
          onClick={() => void change(async () => saveFile(await fetchBundle(id), name))}
        >
          {say('privacy.bundle.fetch')}
        </Button>
      )}
      {isOpen && (
        <>
          <Button small kind={kind === 'erasure' ? 'danger' : 'plain'} onClick={() => setDialog('fulfil')}>
            {say(kind === 'erasure' ? 'privacy.erase' : 'privacy.fulfil')}
          </Button>
          <Button small kind="quiet" onClick={() => setDialog('refuse')}>
            {say('privacy.refuse')}
          </Button>
        </>
      )}
      {dialog === 'fulfil' && (
        <ReasonDialog
          title={say(kind === 'erasure' ? 'privacy.erase.sure' : 'privacy.fulfil', {
            name: asked.customer.name,
          })}
          label={say(kind === 'erasure' ? 'privacy.erase.label' : 'privacy.outcome')}
          act={say(kind === 'erasure' ? 'privacy.erase' : 'privacy.fulfil')}
          isOptional={kind !== 'erasure'}
          onClose={() => setDialog(null)}
          onSave={(outcome) => change(() => fulfil(id, outcome))}
        />
      )}
      {dialog === 'refuse' && (
        <ReasonDialog
          title={say('privacy.refuse')}
          label={say('privacy.refuse.label')}
          act={say('privacy.refuse')}
          onClose={() => setDialog(null)}
          onSave={(outcome) => change(() => refuse(id, outcome))}
        />
      )}
    </span>
  );
}
