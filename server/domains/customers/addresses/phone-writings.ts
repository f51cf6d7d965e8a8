/** Countries whose people write their numbers with a 0 at home: Indonesia and Thailand. */
const countries = ['62', '66'];

/**
 * The normal forms in which the number of a caller may stand on a card: exchanges say +62812…, 62812… or 0812… as they
 * please, and people write what they dial.
 */
export function phoneWritings(number: string): string[] {
  const digits = number.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < 5) return [];
  const abroad = digits.startsWith('0') ? countries.map((code) => code + digits.slice(1)) : [digits];
  const home = abroad.flatMap((one) => {
    const code = countries.find((each) => one.startsWith(each));
    return code ? [`0${one.slice(code.length)}`] : [];
  });
  return [...new Set([...abroad.map((one) => `+${one}`), ...abroad, ...home, digits])];
}
