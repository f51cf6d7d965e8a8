import type { IconName } from '../../../design/icon-names.ts';
import type { Say } from '../../../platform/messages/text.tsx';
import type { en } from '../messages/en.ts';
import type { Act } from './api.ts';

/** Names of what acts point to: members and teams by id, `status:` and `field:` with their keys. */
export type Names = ReadonlyMap<string, string>;

/** What an act does, in words; what it writes stands below. */
export function actWords(act: Act, say: Say<typeof en>, names: Names): string {
  const detail = detailOf(act, say, names);
  const deed = say(`act.${act.do}`);
  return detail ? `${deed}: ${detail}` : deed;
}

function detailOf(act: Act, say: Say<typeof en>, names: Names): string {
  switch (act.do) {
    case 'set-status':
      return names.get(`status:${act.customStatus}`) ?? say(`requests.status.${act.status}`);
    case 'set-priority':
      return say(`requests.priority.${act.priority}`);
    case 'assign':
      return act.memberId ? (names.get(act.memberId) ?? '?') : say('requests.unassigned');
    case 'set-team':
      return act.teamId ? (names.get(act.teamId) ?? '?') : say('requests.noTeam');
    case 'add-labels':
    case 'remove-labels':
      return act.labels.join(', ');
    case 'set-field':
      return `${names.get(`field:${act.key}`) ?? act.key} = ${act.value ?? '–'}`;
    case 'snooze':
      return say('act.hours', { count: act.hours });
    default:
      return '';
  }
}

/** The picture beside an act. */
export const actIcons: Record<Act['do'], IconName> = {
  'set-status': 'check',
  'set-priority': 'flag',
  assign: 'user-plus',
  'set-team': 'people',
  'add-labels': 'tag',
  'remove-labels': 'tag',
  'set-field': 'form',
  'write-note': 'lock',
  'write-reply': 'send',
  snooze: 'moon',
};

/** A new act of a kind, ready to be filled in. */
export function freshAct(kind: Act['do']): Act {
  switch (kind) {
    case 'set-status':
      return { do: kind, status: 'solved' };
    case 'set-priority':
      return { do: kind, priority: 'high' };
    case 'assign':
      return { do: kind, memberId: null };
    case 'set-team':
      return { do: kind, teamId: null };
    case 'add-labels':
    case 'remove-labels':
      return { do: kind, labels: [] };
    case 'set-field':
      return { do: kind, key: '', value: '' };
    case 'write-note':
      return { do: kind, text: '' };
    case 'write-reply':
      return { do: kind, text: { en: '', id: '', th: '' } };
    case 'snooze':
      return { do: kind, hours: 24 };
  }
}
