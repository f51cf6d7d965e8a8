import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Chip } from '../../design/Chip.tsx';
import { Field, TextArea } from '../../design/forms/Field.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Menu, MenuItem } from '../../design/layers/Menu.tsx';
import { Picker } from '../../design/layers/Picker.tsx';
import { FormDialog } from '../../platform/dialog/FormDialog.tsx';
import { useLanguage } from '../../platform/messages/text.tsx';
import { PageLink } from '../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../platform/router/paths.ts';
import { tell } from '../../platform/undo/UndoHost.tsx';
import { useAttempt } from '../../platform/undo/use-attempt.ts';
import { useWords } from '../../platform/words/index.ts';
import { wordsIn } from '../../platform/words/words-in.ts';
import { clausesQuery } from '../policies/api.ts';
import { useMay } from '../team/use-me.ts';
import {
  complain,
  type Decision,
  decide,
  decisionsQuery,
  tellCustomer,
  tellingQuery,
  withdraw,
} from './api.ts';
import css from './decisions.module.css';
import { useText } from './text.ts';

/** Beside a request: under which clauses it was decided, and a way to say so. */
export default function DecisionsPart({ requestId, className }: { requestId: string; className?: string }) {
  const say = useText();
  const mayRead = useMay('decisions:read');
  const mayWrite = useMay('decisions:write');
  const decisions = useQuery({ ...decisionsQuery(requestId), enabled: mayRead }).data ?? [];
  const clauses = useQuery({ ...clausesQuery, enabled: mayRead }).data ?? [];
  if (decisions.length === 0 && (!mayWrite || clauses.length === 0)) return null;
  return (
    <section className={className} aria-label={say('decisions.title')}>
      <h3 className="heading">{say('decisions.title')}</h3>
      <div className={css.all}>
        {decisions.map((one) => (
          <DecisionCard key={one.id} decision={one} mayWrite={mayWrite} />
        ))}
        {mayWrite && <DecideButton requestId={requestId} taken={decisions} />}
      </div>
    </section>
  );
}

function DecideButton({ requestId, taken }: { requestId: string; taken: readonly Decision[] }) {
  const say = useText();
  const words = useWords();
  const language = useLanguage();
  const attempt = useAttempt();
  const client = useQueryClient();
  const clauses = useQuery(clausesQuery).data ?? [];
  const [open, setOpen] = useState(false);
  const free = clauses.filter((one) => !taken.some(({ clauseKey }) => clauseKey === one.key));
  const pick = async (id: string) => {
    const clause = free.find((one) => `${one.policyId}/${one.key}` === id);
    if (!clause) return;
    const body = { policyId: clause.policyId, clauseKey: clause.key, note: '' };
    if (await attempt(() => decide(requestId, body)))
      tell({ icon: 'shield-check', text: say('decisions.made', { number: clause.number }) });
    await client.invalidateQueries({ queryKey: ['decisions'] });
  };
  return (
    <Picker
      align="start"
      open={open}
      onOpenChange={setOpen}
      label={say('decisions.decide')}
      emptyLabel={words('word.nothingFound')}
      items={free.map((one) => ({
        id: `${one.policyId}/${one.key}`,
        label: `${one.number} ${wordsIn(one.title, language)}`,
      }))}
      onPick={({ id }) => void pick(id)}
      face={() => <Icon name="shield" />}
      trigger={
        <Button small kind="quiet" icon="shield">
          {say('decisions.decide')}
        </Button>
      }
    />
  );
}

function DecisionCard({ decision, mayWrite }: { decision: Decision; mayWrite: boolean }) {
  const say = useText();
  const slug = useSlug();
  const language = useLanguage();
  const attempt = useAttempt();
  const client = useQueryClient();
  const mayTell = useMay('conversations:write') && mayWrite;
  const [dialog, setDialog] = useState<'tell' | 'complain' | null>(null);
  const { number, complaints, toldAt, exceptionAt, by } = decision;
  const take = async () => {
    await attempt(() => withdraw(decision.id));
    await client.invalidateQueries({ queryKey: ['decisions'] });
  };
  const isReviewed = complaints.length > 0;
  const name = say('decisions.under', { number });
  return (
    <article className={css.card} aria-label={name}>
      <p className="row">
        <Icon name="shield-check" size={14} />
        <PageLink className="link grow" to={paths.policy(slug, decision.policyId)} search={{}}>
          {name}
        </PageLink>
        {mayWrite && (
          <Menu
            label={say('decisions.more', { number })}
            trigger={<Button small kind="quiet" icon="more" aria-label={say('decisions.more', { number })} />}
          >
            {mayTell && !toldAt && (
              <MenuItem icon="send" onClick={() => setDialog('tell')}>
                {say('decisions.tell')}
              </MenuItem>
            )}
            <MenuItem icon="flag" onClick={() => setDialog('complain')}>
              {say('decisions.complain')}
            </MenuItem>
            <MenuItem icon="undo" onClick={() => void take()}>
              {say('decisions.withdraw')}
            </MenuItem>
          </Menu>
        )}
      </p>
      <p>
        <b>{wordsIn(decision.title, language)}</b>
      </p>
      <p className="t12 dim">{wordsIn(decision.text, language)}</p>
      <p className={css.chips}>
        <Chip small tone="kept">
          {say('decisions.followed', { name: by?.name ?? say('decisions.byProcedure') })}
        </Chip>
        {toldAt && <Chip small>{say('decisions.told')}</Chip>}
        {exceptionAt && (
          <Chip small tone="accent">
            {say('decisions.exception')}
          </Chip>
        )}
        {isReviewed && !exceptionAt && (
          <Chip small tone="soon">
            {say('decisions.inReview')}
          </Chip>
        )}
      </p>
      {dialog === 'tell' && <TellDialog decision={decision} onClose={() => setDialog(null)} />}
      {dialog === 'complain' && <ComplainDialog decision={decision} onClose={() => setDialog(null)} />}
    </article>
  );
}

function TellDialog({ decision, onClose }: DialogProps) {
  const say = useText();
  const client = useQueryClient();
  const { data } = useQuery(tellingQuery(decision.id));
  const [written, setWritten] = useState<string | null>(null);
  const words = written ?? data?.text ?? '';
  const save = async () => {
    await tellCustomer(decision.id, words.trim());
    await client.invalidateQueries({ queryKey: ['decisions'] });
    tell({ icon: 'send', text: say('decisions.tell.done') });
    onClose();
  };
  return (
    <FormDialog
      title={say('decisions.tell')}
      act={say('decisions.tell.act')}
      isReady={words.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      {data && data.language !== data.wanted && <p className="dim">{say('decisions.tell.otherLanguage')}</p>}
      <Field label={say('decisions.tell.words')}>
        <TextArea
          rows={10}
          lang={data?.language}
          value={words}
          onChange={(event) => setWritten(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}

function ComplainDialog({ decision, onClose }: DialogProps) {
  const say = useText();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const save = async () => {
    await complain(decision.id, words.trim());
    await client.invalidateQueries({ queryKey: ['decisions'] });
    tell({ icon: 'shield', text: say('decisions.complain.done', { number: decision.number }) });
    onClose();
  };
  return (
    <FormDialog
      title={say('decisions.complain')}
      act={say('decisions.complain.act')}
      isReady
      onSave={save}
      onClose={onClose}
    >
      <p className="dim">{say('decisions.complain.text')}</p>
      <Field label={say('decisions.complain.words')}>
        <TextArea value={words} maxLength={4000} onChange={(event) => setWords(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

interface DialogProps {
  decision: Decision;
  onClose: () => void;
}
