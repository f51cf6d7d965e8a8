import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../platform/client/call.ts';

/** Why a backup was taken. */
export type Reason = 'daily' | 'upgrade' | 'asked';

/** One backup: how much is in it, and how many files it lacks. Sizes in bytes. */
export interface Backup {
  readonly name: string;
  readonly takenAt: string;
  readonly reason: Reason;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
  readonly fileBytes: number;
  readonly lacking: number;
}

/** All backups, newest first, and how they stand. */
export interface BackupList {
  readonly folder: string | null;
  readonly daily: boolean;
  readonly isRunning: boolean;
  readonly isLate: boolean;
  readonly lastAttempt: {
    readonly at: string;
    readonly reason: Reason;
    readonly failure: string | null;
  } | null;
  readonly isBehind: boolean;
  readonly momentsFailure: { readonly at: string; readonly said: string } | null;
  readonly standbys: readonly {
    readonly name: string;
    readonly isSynchronous: boolean;
    readonly behindBytes: number | null;
    readonly behindSeconds: number | null;
  }[];
  readonly slots: readonly { readonly slot: string; readonly used: number; readonly isLost: boolean }[];
  readonly lost: {
    readonly at: string;
    readonly missing: number;
    readonly broughtBack: number;
    readonly keys: readonly string[];
  } | null;
  readonly spans: readonly { readonly from: string; readonly until: string }[];
  readonly items: readonly Backup[];
}

/** Milliseconds between two looks while a backup is being taken. */
const whileRunning = 3_000;

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: () => call<BackupList>('GET', '/backups'),
  refetchInterval: ({ state }) => (state.data?.isRunning ? whileRunning : false),
});

export const takeBackup = () => call<{ isRunning: true }>('POST', '/backups');
