const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** A browser and its system, as people call them; null when the header says neither. */
export function deviceName(header: string): string | null {
  const browser = browsers.find(([mark]) => header.includes(mark))?.[1];
  const system = systems.find(([mark]) => header.includes(mark))?.[1];
  return [browser, system].filter(Boolean).join(' · ') || null;
}
