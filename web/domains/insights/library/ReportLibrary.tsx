import { useState } from 'react';
import { TextInput } from '../../../design/forms/Field.tsx';
import { Panel } from '../../../design/Page.tsx';
import { State } from '../../../design/states/State.tsx';
import { PageLink } from '../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../platform/router/paths.ts';
import type { KeptReport, ReadyReport } from '../reports/types.ts';
import { useText } from '../text.ts';
import css from './library.module.css';

/** Ready reports by subject, those that were kept before them, and a field that finds any by its words. */
export function ReportLibrary({
  ready,
  kept,
}: {
  ready: readonly ReadyReport[];
  kept: readonly KeptReport[];
}) {
  const say = useText();
  const [query, setQuery] = useState('');
  const found = ready.filter(({ name, text, subjectName }) => fits(query, `${name} ${text} ${subjectName}`));
  const mine = kept.filter(({ name, ownerName }) => fits(query, `${name} ${ownerName ?? ''}`));
  const subjects = [...new Map(found.map(({ subject, subjectName }) => [subject, subjectName]))];
  return (
    <>
      <TextInput
        type="search"
        className={css.search}
        aria-label={say('reports.search')}
        placeholder={say('reports.search')}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {(mine.length > 0 || query === '') && (
        <Panel title={say('reports.kept')}>
          {mine.length === 0 ? (
            <p className="t13 dim">{say('reports.kept.none')}</p>
          ) : (
            <KeptList kept={mine} />
          )}
        </Panel>
      )}
      {found.length === 0 && mine.length === 0 && (
        <State icon="search" title={say('reports.none')} text={say('reports.none.text')} />
      )}
      <div className={css.subjects}>
        {subjects.map(([subject, name]) => (
          <Panel key={subject} title={name}>
            <Entries
              entries={found
                .filter((one) => one.subject === subject)
                .map(({ key, name: called, text }) => ({ id: key, name: called, text }))}
            />
          </Panel>
        ))}
      </div>
    </>
  );
}

/** Every word that was typed stands in the text, whatever its case. */
function fits(query: string, text: string): boolean {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.toLocaleLowerCase().includes(word));
}

function KeptList({ kept }: { kept: readonly KeptReport[] }) {
  const say = useText();
  const shared = ({ shared: isShared, teamIds }: KeptReport) =>
    !isShared
      ? say('reports.mine')
      : teamIds.length > 0
        ? say('reports.sharedTeams', { count: teamIds.length })
        : say('reports.shared');
  return (
    <Entries
      entries={kept.map((one) => ({
        ...{ id: one.id, name: one.name },
        text: [shared(one), one.mine ? null : one.ownerName].filter(Boolean).join(' · '),
      }))}
    />
  );
}

function Entries({ entries }: { entries: { id: string; name: string; text: string }[] }) {
  const slug = useSlug();
  return (
    <ul className={css.entries}>
      {entries.map(({ id, name, text }) => (
        <li key={id}>
          <PageLink className="link" to={paths.insights(slug, `reports/${id}`)} search={{}}>
            {name}
          </PageLink>
          <p className="t12 dim">{text}</p>
        </li>
      ))}
    </ul>
  );
}
