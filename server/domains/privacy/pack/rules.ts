/** Where a processor works, as far as the law asks: at home, in the European Union, elsewhere. */
export const places = ['ID', 'TH', 'EU', 'other'] as const;
export type Place = (typeof places)[number];

/** On what a transfer abroad stands (UU PDP 56, PDPA 28, GDPR 44-49); none is needed at home. */
export const safeguards = ['none-needed', 'equal-level', 'contract-clauses', 'consent', 'missing'] as const;
export type Safeguard = (typeof safeguards)[number];

/** How likely it is, or how bad it would be. */
export const degrees = ['low', 'medium', 'high'] as const;
export type Degree = (typeof degrees)[number];

/** How grave a risk is: likelihood and harm, each counted from one, multiplied. */
export function weightOf({
  likelihood,
  harm,
}: {
  likelihood: Degree;
  harm: Degree;
}): 'low' | 'medium' | 'high' {
  const product = (degrees.indexOf(likelihood) + 1) * (degrees.indexOf(harm) + 1);
  return product >= 6 ? 'high' : product >= 3 ? 'medium' : 'low';
}
