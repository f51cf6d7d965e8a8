import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import lines from '../../../design/forms/lines.module.css';
import { Dialog } from '../../../design/layers/Dialog.tsx';
import { IconButton } from '../../../design/layers/IconButton.tsx';
import { Panel } from '../../../design/Page.tsx';
import { Skeleton } from '../../../design/states/Skeleton.tsx';
import { State } from '../../../design/states/State.tsx';
import { sentenceOf } from '../../../platform/client/problem.ts';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { tell, tellError } from '../../../platform/undo/UndoHost.tsx';
import { useWords } from '../../../platform/words/index.ts';
import { useTeams } from '../use-me.ts';
import { closeProvider, type Provider, providersQuery, reopenProvider } from './api.ts';
import { ProviderForm } from './ProviderForm.tsx';
import { useText } from './text.ts';

/** The companies whose people answer for this one, and how far they are let in. */
export function Providers() {
  const say = useText();
  const words = useWords();
  const { data: providers, error } = useQuery(providersQuery);
  const [edited, setEdited] = useState<Provider | 'new' | null>(null);
  const isNew = edited === 'new' || edited === null;
  return (
    <Panel
      title={say('rights.providers')}
      end={
        <Button small icon="plus" onClick={() => setEdited('new')}>
          {say('rights.provider.add')}
        </Button>
      }
    >
      <p className={lines.lead}>{say('rights.providers.text')}</p>
      {error && <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)} />}
      {!providers && !error && <Skeleton rows={3} shape="lines" label={words('word.loading')} />}
      {providers?.length === 0 && (
        <State
          icon="shield"
          title={say('rights.providers.empty')}
          text={say('rights.providers.empty.text')}
        />
      )}
      {providers?.map((one) => (
        <Line key={one.id} provider={one} onEdit={() => setEdited(one)} />
      ))}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={isNew ? say('rights.provider.add') : say('rights.provider.edit', { name: edited.name })}
      >
        {edited && <ProviderForm provider={isNew ? null : edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </Panel>
  );
}

function Line({ provider, onEdit }: { provider: Provider; onEdit: () => void }) {
  const say = useText();
  const words = useWords();
  const client = useQueryClient();
  const teams = useTeams();
  const slug = useSlug();
  const go = useGo();
  const { id, name, closedAt } = provider;
  const reach = teams.filter((team) => provider.teamIds.includes(team.id)).map((team) => team.name);
  const set = async (isClosed: boolean, isBack = false) => {
    try {
      await (isClosed ? closeProvider(id) : reopenProvider(id));
      const text = say(isClosed ? 'rights.provider.isClosed' : 'rights.provider.isOpen', { name });
      const undo = () => void set(!isClosed, true);
      tell({ icon: isClosed ? 'lock' : 'play', text, ...(isBack ? {} : { seconds: 10, undo }) });
    } catch (error) {
      tellError(error, words);
    }
    await client.invalidateQueries({ queryKey: ['providers'] });
  };
  const act = say(closedAt ? 'rights.provider.reopen' : 'rights.provider.close', { name });
  return (
    <div className={lines.line}>
      <span className={lines.words}>
        <b className="cut">{name}</b>
        <small className="cut">
          {reach.join(', ') || say('rights.provider.noTeams')} ·{' '}
          {say('rights.holders', { count: provider.count })}
        </small>
      </span>
      {closedAt && (
        <Chip small tone="breach">
          {say('rights.provider.closed')}
        </Chip>
      )}
      <Chip small>{say(`rights.provider.kind.${provider.kind}`)}</Chip>
      <IconButton
        icon="receipt"
        label={say('rights.provider.contract', { name })}
        onClick={() => go(paths.provider(slug, id), {})}
      />
      <IconButton icon="pencil" label={say('rights.provider.edit', { name })} onClick={onEdit} />
      <IconButton icon={closedAt ? 'play' : 'lock'} label={act} onClick={() => void set(!closedAt)} />
    </div>
  );
}
