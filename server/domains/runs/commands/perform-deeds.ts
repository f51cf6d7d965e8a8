import type { Actor } from '../../../kernel/actor.ts';
import type { Run } from '../../../platform/command.ts';
import { assertMay, type Permission } from '../../../platform/permission.ts';
import { type Deed, wordsIn } from '../../procedures/index.ts';
import { makePromise } from '../../promises/index.ts';
import { applyMacro, askInside, changeRequest, performActs } from '../../requests/index.ts';
import { runQuestions } from '../schema.ts';
import { languageOf, type RunRow } from './run-row.ts';

const needed: Record<Deed['do'], Permission> = {
  macro: 'requests:macros',
  'set-field': 'requests:write',
  'add-label': 'requests:write',
  'set-priority': 'requests:write',
  'set-team': 'requests:write',
  'ask-team': 'requests:write',
  promise: 'promises:write',
};

/** Does what a step says, in its order, by the same verbs as by hand: nobody may more by a procedure than without. */
export async function perform(run: Run, row: RunRow, deeds: readonly Deed[]): Promise<void> {
  assertMayPerform(run.actor, deeds);
  for (const deed of deeds) await performOne(run, row, deed);
}

function assertMayPerform(actor: Actor, deeds: readonly Deed[]): void {
  for (const deed of deeds) assertMay(actor, needed[deed.do]);
}

async function performOne(run: Run, row: RunRow, deed: Deed): Promise<void> {
  const { context, now } = run;
  const { requestId } = row;
  switch (deed.do) {
    case 'macro':
      await applyMacro(context, { id: deed.macroId, requestId });
      return;
    case 'set-field':
      await changeRequest(context, { requestId, fields: { [deed.key]: deed.value } });
      return;
    case 'add-label':
      await performActs(context, { requestId, acts: [{ do: 'add-labels', labels: [deed.label] }] });
      return;
    case 'set-priority':
      await changeRequest(context, { requestId, priority: deed.priority });
      return;
    case 'set-team':
      await changeRequest(context, { requestId, teamId: deed.teamId });
      return;
    case 'ask-team': {
      const language = await languageOf(row);
      const body = wordsIn(deed.question, language);
      const asked = await askInside(context, { requestId, teamId: deed.teamId, body });
      await run.tx
        .insert(runQuestions)
        .values({ workspaceId: row.workspaceId, runId: row.id, innerId: asked.requestId });
      return;
    }
    case 'promise': {
      const language = await languageOf(row);
      const at = new Date(now.getTime() + deed.hours * 3_600_000).toISOString();
      await makePromise(context, { requestId, at, words: wordsIn(deed.what, language) });
    }
  }
}
