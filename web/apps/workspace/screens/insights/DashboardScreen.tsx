import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../../design/Button.tsx';
import { IconButton } from '../../../../design/layers/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../../../../design/layers/Menu.tsx';
import { Page } from '../../../../design/Page.tsx';
import { Skeleton } from '../../../../design/states/Skeleton.tsx';
import { State } from '../../../../design/states/State.tsx';
import { AddDialog } from '../../../../domains/insights/dashboards/AddDialog.tsx';
import {
  answeredQuery,
  createDashboard,
  dashboardQuery,
  removeDashboard,
} from '../../../../domains/insights/dashboards/api.ts';
import { Board } from '../../../../domains/insights/dashboards/Board.tsx';
import css from '../../../../domains/insights/dashboards/dashboards.module.css';
import { PartDialog } from '../../../../domains/insights/dashboards/PartDialog.tsx';
import { SharingDialog } from '../../../../domains/insights/dashboards/SharingDialog.tsx';
import { useText } from '../../../../domains/insights/dashboards/text.ts';
import type { Dashboard, DashboardPart } from '../../../../domains/insights/dashboards/types.ts';
import { useLayout } from '../../../../domains/insights/dashboards/use-layout.ts';
import { SendRegularly } from '../../../../domains/insights/delivery/SendRegularly.tsx';
import { sentenceOf } from '../../../../platform/client/problem.ts';
import { paths, useGo, useSearchWords, useSlug } from '../../../../platform/router/paths.ts';
import { tell } from '../../../../platform/undo/UndoHost.tsx';
import { useAttempt, useOnce } from '../../../../platform/undo/use-attempt.ts';
import { useWords } from '../../../../platform/words/index.ts';

/** One dashboard: looked at, laid out by dragging, shared, and put on a wall. */
export function DashboardScreen() {
  const words = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { data, error, refetch } = useQuery(dashboardQuery(id));
  if (data) return <Shown key={data.id} dashboard={data} />;
  return (
    <Page title="">
      {error ? (
        <State kind="error" title={words('failed.title')} text={sentenceOf(error, words)}>
          <Button onClick={() => void refetch()}>{words('word.tryAgain')}</Button>
        </State>
      ) : (
        <Skeleton rows={6} shape="lines" label={words('word.loading')} />
      )}
    </Page>
  );
}

type Layer = 'add' | 'sharing' | DashboardPart | null;

function Shown({ dashboard }: { dashboard: Dashboard }) {
  const say = useText();
  const slug = useSlug();
  const go = useGo();
  const { edit: asked } = useSearchWords();
  const isEditing = dashboard.mayChange && asked === true;
  const [layer, setLayer] = useState<Layer>(null);
  const { parts, put, remove, lay, save, drop } = useLayout(dashboard);
  const { data } = useQuery(answeredQuery(dashboard.id));
  const edit = (on: boolean) => go(paths.dashboard(slug, dashboard.id), on ? { edit: true } : {}, true);
  const close = () => setLayer(null);
  return (
    <Page
      title={dashboard.name}
      beside={
        isEditing ? (
          <Laying
            onAdd={() => setLayer('add')}
            onSave={async () => {
              await save();
              edit(false);
            }}
            onDrop={() => {
              drop();
              edit(false);
            }}
          />
        ) : (
          <Looking dashboard={dashboard} onEdit={() => edit(true)} onSharing={() => setLayer('sharing')} />
        )
      }
    >
      {parts.length === 0 ? (
        <State icon="chart" title={say('dash.none')} text={say('dash.none.text')}>
          {dashboard.mayChange && (
            <Button
              kind="primary"
              icon="plus"
              onClick={() => {
                edit(true);
                setLayer('add');
              }}
            >
              {say('dash.add')}
            </Button>
          )}
        </State>
      ) : (
        <Board
          parts={parts}
          kept={dashboard.parts}
          answered={data?.parts}
          {...(isEditing && { editing: { onLay: lay, onChange: setLayer, onRemove: remove } })}
        />
      )}
      {layer === 'add' && <AddDialog onPut={put} onClose={close} />}
      {layer === 'sharing' && <SharingDialog dashboard={dashboard} onClose={close} />}
      {layer !== null && typeof layer === 'object' && <PartDialog part={layer} onPut={put} onClose={close} />}
    </Page>
  );
}

function Laying({ onAdd, onSave, onDrop }: LayingProps) {
  const say = useText();
  const words = useWords();
  const attempt = useAttempt();
  const { busy, once } = useOnce();
  return (
    <span className={css.acts}>
      <Button small icon="plus" onClick={onAdd}>
        {say('dash.add')}
      </Button>
      <Button small kind="primary" busy={busy} onClick={() => void once(() => attempt(onSave))}>
        {say('dash.save')}
      </Button>
      <Button small kind="quiet" onClick={onDrop}>
        {words('word.cancel')}
      </Button>
    </span>
  );
}

function Looking({ dashboard, onEdit, onSharing }: LookingProps) {
  const say = useText();
  const words = useWords();
  const slug = useSlug();
  const go = useGo();
  const client = useQueryClient();
  const attempt = useAttempt();
  const copy = () =>
    attempt(async () => {
      const name = say('dash.copy.name', { name: dashboard.name }).slice(0, 100);
      const parts = dashboard.parts.map(({ id: _, ...part }) => part);
      const made = await createDashboard({ name, parts });
      await client.invalidateQueries({ queryKey: ['dashboards'] });
      go(paths.dashboard(slug, made.id), { edit: true });
    });
  const remove = () =>
    attempt(async () => {
      const { id, name, shared, teamIds, parts } = dashboard;
      await removeDashboard(id);
      await client.invalidateQueries({ queryKey: ['dashboards'] });
      go(paths.insights(slug, 'dashboards'), {});
      const layAgain = () =>
        attempt(async () => {
          await createDashboard({ name, shared, teamIds, parts });
          await client.invalidateQueries({ queryKey: ['dashboards'] });
        });
      const text = say('dash.removed', { name });
      tell({ icon: 'x', text, seconds: 10, undo: () => void layAgain() });
    });
  return (
    <span className={css.acts}>
      {dashboard.mayChange && (
        <Button small icon="pencil" onClick={onEdit}>
          {say('dash.edit')}
        </Button>
      )}
      <Button small icon="eye" onClick={() => go(paths.wall(slug, dashboard.id), {})}>
        {say('dash.wall')}
      </Button>
      <SendRegularly subject={{ kind: 'dashboard', id: dashboard.id }} name={dashboard.name} />
      <Menu label={say('dash.acts')} trigger={<IconButton icon="more" label={say('dash.acts')} />}>
        {dashboard.mayChange && (
          <MenuItem icon="people" onClick={onSharing}>
            {say('dash.settings')}
          </MenuItem>
        )}
        <MenuItem icon="plus" onClick={() => void copy()}>
          {say('dash.copy')}
        </MenuItem>
        {dashboard.mayChange && (
          <>
            <MenuLine />
            <MenuItem icon="x" danger onClick={() => void remove()}>
              {words('word.delete')}
            </MenuItem>
          </>
        )}
      </Menu>
    </span>
  );
}

interface LayingProps {
  onAdd: () => void;
  onSave: () => Promise<void>;
  onDrop: () => void;
}

interface LookingProps {
  dashboard: Dashboard;
  onEdit: () => void;
  onSharing: () => void;
}
