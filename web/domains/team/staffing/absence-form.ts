import type { AbsenceInput, Reason } from './types.ts';

export interface AbsenceForm {
  memberId: string;
  reason: Reason;
  fromNow: boolean;
  from: string;
  open: boolean;
  to: string;
  cover: string;
  note: string;
}

/** Begins as most absences do: from tomorrow morning, for one day; a sudden one from now, open at its end. */
export function emptyForm(memberId: string, sudden: boolean, now: Date): AbsenceForm {
  const day = (ahead: number) =>
    localMinute(new Date(now.getFullYear(), now.getMonth(), now.getDate() + ahead));
  const reason = sudden ? 'no-show' : 'holiday';
  return { memberId, reason, fromNow: sudden, from: day(1), open: sudden, to: day(2), cover: '', note: '' };
}

/** As the API takes it; null while the end does not come after the beginning and after now. */
export function inputOf(form: AbsenceForm, now: Date): AbsenceInput | null {
  const starts = form.fromNow ? now : new Date(form.from);
  const ends = form.open ? null : new Date(form.to);
  if (Number.isNaN(starts.getTime()) || Number.isNaN(ends?.getTime()) || isOverTooEarly(form, now))
    return null;
  const [kind, id] = form.cover.split(':');
  return {
    memberId: form.memberId,
    ...(form.fromNow ? {} : { startsAt: starts.toISOString() }),
    endsAt: ends?.toISOString() ?? null,
    reasonCode: form.reason,
    coverMemberId: kind === 'member' && id ? id : null,
    coverTeamId: kind === 'team' && id ? id : null,
    note: form.note.trim(),
  };
}

/** Whether the end that was chosen does not come after the beginning and after now. */
export function isOverTooEarly(form: AbsenceForm, now: Date): boolean {
  const starts = form.fromNow ? now : new Date(form.from);
  const ends = new Date(form.to);
  return !form.open && (ends <= starts || ends <= now);
}

/** A moment as a field for day and time writes it, in the reader's own zone. */
export function localMinute(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
