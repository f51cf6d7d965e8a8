import { Segment } from '../../../design/forms/Segment.tsx';
import { Select } from '../../../design/forms/Select.tsx';
import { Page, Panel } from '../../../design/Page.tsx';
import { CallBacks } from '../../../domains/calls/log/CallBacks.tsx';
import { PromiseRates } from '../../../domains/insights/PromiseRates.tsx';
import css from '../../../domains/promises/one/promises.module.css';
import { PromiseTable } from '../../../domains/promises/PromiseTable.tsx';
import { useText } from '../../../domains/promises/text.ts';
import type { PromiseFilters } from '../../../domains/promises/types.ts';
import { useMay, useTeams } from '../../../domains/team/use-me.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../platform/router/paths.ts';

const views = ['today', 'open', 'kept', 'broken'] as const;
type View = (typeof views)[number];

/** What was promised: mine first, what is due today before everything else; and how many promises are kept. */
export function PromisesScreen() {
  const say = useText();
  const asked = useSearchWords();
  const view: View = views.find((one) => one === asked.view) ?? 'today';
  const isEveryone = asked.of === 'all';
  const team = typeof asked.team === 'string' ? asked.team : undefined;
  const mayReport = useMay('insights:read');
  const whose: PromiseFilters = { ...(isEveryone ? {} : { member: 'me' }), ...(team ? { team } : {}) };
  return (
    <Page title={say('promises.title')} beside={<Bar view={view} isEveryone={isEveryone} team={team} />}>
      {view === 'today' ? (
        <>
          <CallBacks />
          <Panel title={say('promises.overdue')}>
            <PromiseTable
              filters={{ ...whose, due: 'overdue' }}
              caption={say('promises.overdue')}
              nothing={say('promises.noneOverdue')}
            />
          </Panel>
          <Panel title={say('promises.dueToday')}>
            <PromiseTable filters={{ ...whose, due: 'today' }} caption={say('promises.dueToday')} />
          </Panel>
        </>
      ) : (
        <Panel>
          <PromiseTable filters={{ ...whose, state: view }} caption={say(`promises.state.${view}`)} />
        </Panel>
      )}
      {mayReport && <PromiseRates />}
    </Page>
  );
}

function Bar({ view, isEveryone, team = '' }: { view: View; isEveryone: boolean; team?: string }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const teams = useTeams();
  const set = (change: { view?: View; of?: string; team?: string }) => {
    const now = { view, of: isEveryone ? 'all' : 'me', team, ...change };
    go(paths.promises(slug), { view: now.view, of: now.of, ...(now.team ? { team: now.team } : {}) }, true);
  };
  const labels: Record<View, string> = {
    today: say('promises.dueToday'),
    open: say('promises.later'),
    kept: say('promises.settled'),
    broken: say('promises.broken'),
  };
  return (
    <div className={css.bar}>
      <Segment
        label={say('promises.owner')}
        value={isEveryone ? 'all' : 'me'}
        onChange={(of) => set({ of })}
        options={[
          { value: 'me', label: say('promises.mine') },
          { value: 'all', label: say('promises.everyone') },
        ]}
      />
      <Select<View>
        quiet
        label={say('promises.state')}
        value={view}
        onChange={(next) => set({ view: next })}
        options={views.map((value) => ({ value, label: labels[value] }))}
      />
      <Select
        quiet
        label={say('promises.team')}
        value={team}
        onChange={(next) => set({ team: next })}
        options={[
          { value: '', label: say('promises.allTeams') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
