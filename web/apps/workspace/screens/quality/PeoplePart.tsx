import { Panel } from '../../../../design/Page.tsx';
import css from '../../../../domains/quality/quality.module.css';
import { useText } from '../../../../domains/quality/text.ts';
import { useMembers } from '../../../../domains/team/use-me.ts';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useSlug } from '../../../../platform/router/paths.ts';

/** The people, by name and without any figure: a record is opened one at a time, and for a reason. */
export function PeoplePart() {
  const say = useText();
  const slug = useSlug();
  const members = useMembers().toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <Panel title={say('quality.people')} meta={say('quality.people.text')}>
      <ul className={css.list}>
        {members.map(({ id, name }) => (
          <li key={id}>
            <PageLink className="link" to={paths.qualityRecord(slug, id)} search={{}}>
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
