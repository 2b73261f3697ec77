/** A share as people say it: "2/3", else "55 %". */
export function shareText(share: number): string {
  for (const parts of [2, 3, 4, 5, 6]) {
    const over = share * parts;
    if (Math.abs(over - Math.round(over)) < 0.01 && Math.round(over) < parts)
      return `${Math.round(over)}/${parts}`;
  }
  return `${Math.round(share * 100)}\u00a0%`;
}
