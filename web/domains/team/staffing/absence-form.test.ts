import { expect, test } from 'vitest';
import { type AbsenceForm, emptyForm, inputOf, isOverTooEarly, localMinute } from './absence-form.ts';

const now = new Date(2026, 10, 23, 9, 30);
const planned = emptyForm('adi', false, now);
const given = (change: Partial<AbsenceForm>) => inputOf({ ...planned, ...change }, now);

test('begins with tomorrow for one day; a sudden one from now without an end', () => {
  expect(inputOf(planned, now)).toEqual({
    ...{ memberId: 'adi', reasonCode: 'holiday', coverMemberId: null, coverTeamId: null, note: '' },
    startsAt: new Date(2026, 10, 24).toISOString(),
    endsAt: new Date(2026, 10, 25).toISOString(),
  });
  const sudden = inputOf(emptyForm('adi', true, now), now);
  expect(sudden).toMatchObject({ reasonCode: 'no-show', endsAt: null });
  expect(sudden).not.toHaveProperty('startsAt');
});

test.each([
  [{ to: '2026-11-24T00:00' }, false],
  [{ to: '2026-11-24T00:01' }, true],
  [{ from: '' }, false],
  [{ to: '' }, false],
  [{ to: '', open: true }, true],
  [{ fromNow: true, to: '2026-11-23T09:30' }, false],
  [{ from: '2026-11-20T00:00', to: '2026-11-22T00:00' }, false],
])('%j is ready: %s', (change, isReady) => {
  expect(given(change) !== null).toBe(isReady);
});

test('the cover is a member, a team, or nobody', () => {
  expect(given({ cover: 'member:nok' })).toMatchObject({ coverMemberId: 'nok', coverTeamId: null });
  expect(given({ cover: 'team:t1' })).toMatchObject({ coverMemberId: null, coverTeamId: 't1' });
  expect(given({ note: '  Kunci di laci ' })?.note).toBe('Kunci di laci');
});

test('a moment is written as the reader’s clock shows it', () => {
  expect(localMinute(new Date(2026, 0, 5, 7, 4))).toBe('2026-01-05T07:04');
});

test('an end before the beginning, or that has been, is told; one that is open never is', () => {
  const wrong = { ...planned, from: '2026-12-05T09:00', to: '2026-12-01T09:00' };
  expect(isOverTooEarly(wrong, now)).toBe(true);
  expect(isOverTooEarly({ ...wrong, open: true }, now)).toBe(false);
  expect(isOverTooEarly({ ...wrong, to: '2026-12-06T09:00' }, now)).toBe(false);
  expect(isOverTooEarly({ ...wrong, to: '' }, now)).toBe(false);
});
