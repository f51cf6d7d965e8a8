import { useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Select } from '../../../../design/forms/Select.tsx';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { useMe } from '../../../../domains/team/use-me.ts';
import { useSpoken } from '../../../../platform/messages/text.tsx';
import { PageLink } from '../../../../platform/router/PageLink.tsx';
import { paths, useGo, useSlug } from '../../../../platform/router/paths.ts';
import { useWords } from '../../../../platform/words/index.ts';
import { useText } from '../../messages/text.ts';
import { groups, type PartName, partNamed, parts, type SettingsPart } from './parts.ts';
import css from './settings.module.css';

/** Settings, one subject a page. */
export function SettingsScreen() {
  const say = useText();
  const words = useWords();
  const { part } = useParams({ strict: false }) as { part?: string };
  const shown = partNamed(part);
  const { Page: Part } = parts[shown];
  return (
    <Page title={say('app.settings')}>
      <div className={css.settings}>
        <PartLinks shown={shown} />
        <div className={css.part}>
          <Suspense fallback={<Skeleton rows={6} shape="lines" label={words('word.loading')} />}>
            <Part key={shown} />
          </Suspense>
        </div>
      </div>
    </Page>
  );
}

/** The way to every page: groups beside the page, or one choice above it where the window is narrow. */
function PartLinks({ shown }: { shown: PartName }) {
  const say = useText();
  const { catalogue } = useSpoken();
  const slug = useSlug();
  const go = useGo();
  const { permissions } = useMe();
  const all = Object.entries(parts) as [PartName, SettingsPart][];
  const open = all.filter(([, { needs }]) => !needs || permissions.includes(needs));
  const nameOf = ({ title }: SettingsPart) => catalogue[title] ?? title;
  return (
    <>
      <nav className={css.groups} aria-label={say('app.settings')}>
        {groups.map((group) => (
          <section key={group}>
            <h2 className="heading">{say(`app.settings.${group}`)}</h2>
            {open
              .filter(([, part]) => part.group === group)
              .map(([name, part]) => (
                <PageLink
                  key={name}
                  to={paths.settings(slug, name)}
                  search={{}}
                  aria-current={name === shown ? 'page' : undefined}
                >
                  {nameOf(part)}
                </PageLink>
              ))}
          </section>
        ))}
      </nav>
      <div className={css.choice}>
        <Select<PartName>
          label={say('app.settings')}
          value={shown}
          onChange={(name) => go(paths.settings(slug, name), {})}
          options={open.map(([value, part]) => ({ value, label: nameOf(part) }))}
        />
      </div>
    </>
  );
}
