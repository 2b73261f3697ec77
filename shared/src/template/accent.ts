const channel = (hex: string, at: number): number => {
  const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** WCAG contrast of a colour `#rrggbb` with white (1–21). */
export function contrastWithWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(colour, at));
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return 1.05 / (luminance + 0.05);
}

/** Buttons bear white words on the accent colour: a paler one cannot be read. */
export const isAccentLegible = (colour: string): boolean => contrastWithWhite(colour) >= 4.5;
