/** Sentences about backups: most are read in a terminal. */
export default {
  'schema-newer':
    'This was written by a newer version of Sapa. Nothing was changed. Please start the newer version, or restore a backup that this one made.',
  'backup-before-upgrade-failed':
    'The database has to be upgraded, and the backup before it failed: {reason} Nothing was changed. Please make room or repair it and start again.',
  'backup-not-found': 'There is no whole backup at {place}. Nothing was changed.',
  'backup-running': 'Another backup is being taken at this moment. Please wait for it.',
  'backup-failed':
    'The backup could not be written to {place} ({reason}). The last backup was kept; please look whether the folder is there and may be written.',
  'backup-no-space':
    'There is too little room at {place} for a backup: {needed} MB are needed. The last backup was kept; please make room.',
  'backup-damaged':
    'This backup is damaged: {part} is not what was kept. Nothing was changed; please take another backup.',
  'backup-foreign':
    'This backup was made by a different build of Sapa, whose tables are not those of this one. Nothing was changed.',
  'restore-not-empty':
    'A backup is brought back only into an empty place, and here is data already. Nothing was changed; please name an empty home with --into, or an empty database.',
  'backup-taken': 'Backup taken: {place}',
  'backup-holds': '{tables} tables, {rows} rows and {contents} files ({megabytes} MB) are in it.',
  'backup-lacks':
    'Attention: {missing} files could not be read and {changed} were not what was stored. Everything else is in the backup.',
  'backup-listed': '{name}: {reason}, {rows} rows, {contents} files',
  'backup-list-empty': 'There is no backup in {place} yet.',
  'backup-last': 'The last good backup was taken on {when}: {place}',
  'backup-late':
    'Attention: the last good backup is from {when}. Please look why none was taken since: {place}',
  'backup-none': 'There is no backup yet; the first is taken within the hour, into {place}',
  'backup-off': 'Daily backups are switched off (SAPA_BACKUP_DAILY).',
  'restore-done':
    'Restored and compared: everything that was committed until {when}. {tables} tables, {rows} rows and {contents} files are equal to the backup.',
  'rewind-done':
    'Restored as it was on {when}. {contents} files are there as they were stored; {missing} that the database names were not found.',
  'rewind-none':
    'No moments are kept at {place}. Nothing was changed. They are kept from the day on which {setting} is set; please restore a backup instead.',
  'rewind-not-kept': 'That moment is not kept. Nothing was changed. Please name one of these: {kept}',
  'rewind-own-server':
    'With a database server of your own (DATABASE_URL) its own tools bring a moment back. Nothing was changed; please see {guide}.',
  'rewind-time-wrong':
    'This is no time: {given}. Nothing was changed. Please write it like 2026-11-25T08:30:00Z or 2026-11-25T15:30:00+07:00.',
  'rewind-kept': 'Any moment of these can be brought back: {kept}',
  'restore-start': 'Start it with SAPA_HOME={home}',
  'backup-usage': 'Usage: npm run backup [-- list]',
  'restore-usage': 'Usage: npm run restore -- latest | NAME | FOLDER | --to TIME [--into HOME]',
  'reason-daily': 'daily',
  'reason-upgrade': 'before an upgrade',
  'reason-asked': 'by hand',
};
