/** Beginnings of archives and of what offices write, in hex: zip, gzip, bzip2, xz, 7z, rar, zstd, old workbooks. */
const archives = [
  '504b03',
  '504b05',
  '1f8b',
  '425a68',
  'fd377a58',
  '377abcaf',
  '52617221',
  '28b52ffd',
  'd0cf11e0',
];

/** Whether this is no text but something that would have to be opened first, which nobody here does. */
export function isArchive(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, 4)).toString('hex');
  return archives.some((one) => head.startsWith(one));
}
