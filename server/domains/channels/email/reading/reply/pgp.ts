/**
 * How many lines from `at` on are the frame of a signed text (RFC 4880, 7), which is no word of the sender:
 * its head, or the signature below; 0 when none.
 */
export function pgpFrameAt(lines: string[], at: number): number {
  const line = (lines[at] ?? '').trim();
  if (line === '-----BEGIN PGP SIGNED MESSAGE-----') return untilEmpty(lines, at);
  if (line !== '-----BEGIN PGP SIGNATURE-----') return 0;
  const end = lines.findIndex(
    (below, number) => number > at && below.trim() === '-----END PGP SIGNATURE-----',
  );
  return end < 0 ? 0 : end - at + 1;
}

function untilEmpty(lines: string[], at: number): number {
  let end = at + 1;
  while (end < lines.length && /^Hash:/i.test(lines[end] ?? '')) end += 1;
  return end - at;
}
