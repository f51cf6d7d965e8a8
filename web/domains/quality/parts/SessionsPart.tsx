import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../design/Button.tsx';
import { Chip } from '../../../design/Chip.tsx';
import { Check } from '../../../design/forms/Check.tsx';
import { Field, TextInput } from '../../../design/forms/Field.tsx';
import layout from '../../../design/forms/layout.module.css';
import { Dialog, DialogActs } from '../../../design/layers/Dialog.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { Loaded } from '../../../platform/client/Loaded.tsx';
import { useDates } from '../../../platform/messages/text.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../platform/router/paths.ts';
import { useActs } from '../../../platform/undo/use-acts.ts';
import { useWords } from '../../../platform/words/index.ts';
import { useMay, useMembers } from '../../team/use-me.ts';
import { beginSession, sessionsQuery } from '../api.ts';
import css from '../quality.module.css';
import { useText } from '../text.ts';

/** Calibration: several people review the same requests, and then look where they see things differently. */
export function SessionsPart() {
  const say = useText();
  const dates = useDates();
  const slug = useSlug();
  const mayBegin = useMay('quality:write');
  const [isNew, setNew] = useState(false);
  const found = useQuery(sessionsQuery);
  return (
    <Panel
      title={say('quality.sessions')}
      meta={say('quality.sessions.text')}
      end={
        mayBegin && (
          <Button small icon="plus" onClick={() => setNew(true)}>
            {say('quality.sessions.new')}
          </Button>
        )
      }
    >
      <Loaded of={found}>
        {(sessions) =>
          sessions.length === 0 ? (
            <State icon="people" title={say('quality.sessions.empty')} text={say('quality.sessions.text')} />
          ) : (
            <ul className={css.list}>
              {sessions.map((one) => (
                <li key={one.id}>
                  <PageLink className={`link ${css.name}`} to={paths.calibration(slug, one.id)} search={{}}>
                    {one.title}
                  </PageLink>{' '}
                  <Chip small tone={one.revealedAt ? 'plain' : 'accent'}>
                    {say(one.revealedAt ? 'quality.shown' : 'quality.underWay')}
                  </Chip>
                  <p className="dim t12">
                    {dates.shortDay(one.createdAt)} ·{' '}
                    {say('quality.sessions.of', { given: one.given, reviews: one.reviews, units: one.units })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isNew && <NewSession onClose={() => setNew(false)} />}
    </Panel>
  );
}

function NewSession({ onClose }: { onClose: () => void }) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const { busy, press } = useActs('quality');
  const members = useMembers();
  const [title, setTitle] = useState('');
  const [numbers, setNumbers] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const requests = numbers.split(/[\s,;#]+/).filter(Boolean);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const begin = async () => {
    const { sessionId } = await beginSession({ title: title.trim(), requests, reviewerIds: [...chosen] });
    go(paths.calibration(slug, sessionId), {});
  };
  return (
    <Dialog open onClose={onClose} title={say('quality.sessions.new')} text={say('quality.sessions.text')}>
      <form
        className={layout.form}
        onSubmit={(event) => {
          event.preventDefault();
          press(begin);
        }}
      >
        <Field label={say('quality.sessions.title')}>
          <TextInput
            required
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </Field>
        <Field label={say('quality.sessions.requests')} help={say('quality.sessions.requests.help')}>
          <TextInput required value={numbers} onChange={(event) => setNumbers(event.target.value)} />
        </Field>
        <fieldset className={css.people}>
          <legend className="t12">{say('quality.reviewers')}</legend>
          {members.map(({ id, name }) => (
            <Check key={id} checked={chosen.includes(id)} onChange={() => toggle(id)}>
              {name}
            </Check>
          ))}
        </fieldset>
        <DialogActs>
          <Button onClick={onClose}>{words('word.cancel')}</Button>
          <Button
            type="submit"
            kind="primary"
            busy={busy}
            disabled={!title.trim() || requests.length === 0 || chosen.length < 2}
          >
            {say('quality.sessions.begin')}
          </Button>
        </DialogActs>
      </form>
    </Dialog>
  );
}
