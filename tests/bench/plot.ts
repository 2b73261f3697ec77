/** One line of a plot: the value at each of the plot's positions. */
export interface Series {
  readonly label: string;
  readonly color: string;
  readonly values: readonly number[];
}

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly positions: readonly number[];
  readonly series: readonly Series[];
}

const WIDTH = 640;
const HEIGHT = 360;
const LEFT = 64;
const RIGHT = 168;
const TOP = 40;
const BOTTOM = 52;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Both axes count in powers of ten: what is straight here grows in proportion. */
function scale(values: readonly number[]): (value: number) => number {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  const low = Math.floor(Math.min(...logs));
  const high = Math.max(low + 1, Math.ceil(Math.max(...logs)));
  return (value) => (Math.log10(value) - low) / (high - low);
}

const text = (x: number, y: number, words: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${escaped(words)}</text>`;

/** Heights of the labels: those of lines that end side by side are moved apart, in the order of the lines. */
function apart(ends: readonly number[]): number[] {
  const LINE = 15;
  const heights = [...ends];
  const order = [...ends.keys()].sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  let above = -Infinity;
  for (const at of order) {
    above = Math.max(heights[at] ?? 0, above + LINE);
    heights[at] = above;
  }
  return heights;
}

/** A plot as an SVG that needs nothing else: text, lines and dots that differ in shape of line too. */
export function svg({ title, x, y, positions, series }: Plot): string {
  const [toX, toY] = [scale(positions), scale(series.flatMap(({ values }) => values))];
  const atX = (value: number) => LEFT + toX(value) * (WIDTH - LEFT - RIGHT);
  const atY = (value: number) => HEIGHT - BOTTOM - toY(value) * (HEIGHT - TOP - BOTTOM);
  const powers = Array.from({ length: 12 }, (_, at) => 10 ** (at - 4));
  const rows = powers.filter((power) => toY(power) >= -0.001 && toY(power) <= 1.001);
  const grid = [
    ...rows.map(
      (power) =>
        `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${atY(power).toFixed(1)}" y2="${atY(power).toFixed(1)}" stroke="#c4c4c4"/>` +
        text(LEFT - 8, atY(power) + 4, String(Number(power.toPrecision(1))), 'text-anchor="end"'),
    ),
    ...positions.map((position) =>
      text(atX(position), HEIGHT - BOTTOM + 20, String(position), 'text-anchor="middle"'),
    ),
  ];
  const labels = apart(series.map(({ values }) => atY(values.findLast(Number.isFinite) ?? 1)));
  const lines = series.map(({ label, color, values }, at) => {
    const points = values.flatMap((value, index) => {
      const position = positions[index];
      return position !== undefined && value > 0 && Number.isFinite(value)
        ? [[atX(position), atY(value)] as const]
        : [];
    });
    // What has no figure at all has no label either.
    if (points.length === 0) return '';
    const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    const dots = points.map(
      ([px, py]) => `<circle cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="4" fill="${color}"/>`,
    );
    const [endX] = points.at(-1) ?? [LEFT];
    return (
      `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="${['none', '8 4', '2 3', '10 3 2 3'][at % 4] ?? 'none'}"/>` +
      dots.join('') +
      text(endX + 10, (labels[at] ?? TOP) + 4, label, `fill="${color}"`)
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(LEFT, 22, title, 'font-size="14" font-weight="bold"'),
    ...grid,
    ...lines,
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, x, 'text-anchor="middle"'),
    text(
      16,
      HEIGHT / 2,
      y,
      `text-anchor="middle" transform="rotate(-90 16 ${(HEIGHT / 2).toFixed(0)})"`,
    ),
    '</svg>\n',
  ].join('\n');
}
