/** Sentences about backups, on the page of the settings. */
export const en = {
  'backup.title': 'Backups',
  'backup.text': 'All data of this installation, and all files',
  'backup.now': 'Back up now',
  'backup.running': 'A backup is being taken. Everybody can go on working.',
  'backup.failed': 'The last attempt, on {when}, failed. {why}',
  'backup.late':
    'The last good backup is more than two days old. Please take one now; if that fails, this page says why.',
  'backup.off':
    'The program takes no backup by itself here (SAPA_BACKUP_DAILY is 0). Please take one now and then, or switch it on again.',
  'backup.none': 'No backup yet',
  'backup.none.daily': 'The program takes the first one within the hour. You can also take one now.',
  'backup.none.off': 'Please take one now.',
  'backup.kept':
    'Kept are one a day for two weeks, one a week for eight weeks, the last three before an upgrade, and those that you asked for.',
  'backup.folder': 'They lie on the server in',
  'backup.when': 'Taken',
  'backup.why': 'Why',
  'backup.size': 'Size',
  'backup.content': 'Content',
  'backup.why.daily': 'Daily',
  'backup.why.upgrade': 'Before an upgrade',
  'backup.why.asked': 'By hand',
  'backup.rows': '{rows} rows, {count, plural, one {# file} other {# files}}',
  'backup.whole': 'Whole',
  'backup.lacks': '{count, plural, one {# file is missing} other {# files are missing}}',
  'backup.copyOne': 'Copy the command that brings this backup back',
  'backup.back': 'Bring a backup back',
  'backup.back.text':
    'On the server, in the folder of the program. It goes into a new folder and is compared; what runs now is not touched. Then start the program with it.',
  'backup.moment': 'Bring a moment back',
  'backup.moment.behind':
    'Nothing later than {until} has been kept. The log of the program says why, most often because the disk is full; it goes on by itself when that is mended.',
  'backup.moment.failed':
    'Since {when} no moment can be kept. The program met this: “{said}”. Most often the disk is full or the folder may not be written; it goes on by itself when that is mended.',
  'backup.second': 'Second server',
  'backup.second.sync':
    '{name} has every change before it is acknowledged: if it takes over, nothing is lost.',
  'backup.second.async':
    '{name} is {size} behind. If it takes over now, that much of what was acknowledged last is lost, and nothing keeps the old server from taking more. Where nothing may be lost, let it follow before it is acknowledged (synchronous_standby_names, synchronous_commit = remote_apply).',
  'backup.second.slot':
    'The replication slot “{slot}” holds back {used} % of the log that it may. Nobody seems to read from it: if its server is gone for good, remove it on the database server with select pg_drop_replication_slot(…).',
  'backup.files': 'Files that are missing',
  'backup.files.back':
    'At the last look, on {when}, {count, plural, one {# file was} other {# files were}} gone from the storage and came back out of the backups.',
  'backup.files.lost':
    'At the last look, on {when}, {count, plural, one {# file that a request names is} other {# files that requests name are}} neither in the storage nor in a backup of this folder.',
  'backup.files.what':
    'Whoever opens one is told that it is not there; nothing else is harmed. If you keep copies of the backups elsewhere, lay them into the folder of the backups: the next look, within six hours, brings the files back by itself. Please also have the disk looked at: files do not go by themselves.',
  'backup.moment.text':
    'Any moment from {from} to {until} can be brought back. Please put the moment that you mean into the command.',
} as const;
