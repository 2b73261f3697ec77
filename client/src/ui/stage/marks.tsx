import marks from './marks.module.css';

/*
 * One grammar: ● in a pair, ◐ among names, ○ not named; a line between two ● is a pair, nowhere else. Never colour
 * alone: every mark has its own shape. All of them are pictures; the words stand beside them.
 */

type At = { readonly x: number; readonly y: number; readonly r: number };

export const FullDot = ({ x, y, r }: At) => (
  <circle className={marks.support} cx={x} cy={y} r={r} />
);

export const HalfDot = ({ x, y, r }: At) => (
  <>
    <circle className={marks.onShape} cx={x} cy={y} r={r - 1} />
    <path className={marks.support} d={`M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`} />
    <circle className={marks.supportLine} cx={x} cy={y} r={r - 2} strokeWidth={r > 15 ? 4 : 3} />
  </>
);

/** A square picture of `size` px on a grid of 48. */
export function Picture(props: {
  readonly size: number;
  readonly box?: string;
  readonly children: React.ReactNode;
}) {
  const { size, box = '0 0 48 48', children } = props;
  return (
    <svg width={size} height={size} viewBox={box} aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** ●–● lying: a pair proposed as such. */
export const Dumbbell = () => (
  <svg width="84" height="40" viewBox="0 0 84 40" aria-hidden="true">
    <FullDot x={18} y={20} r={17} />
    <FullDot x={66} y={20} r={17} />
    <rect className={marks.support} x="18" y="15" width="48" height="10" />
  </svg>
);

/** ◐ ◐: both names stand together among others, no pair was made of them. */
export const TwoHalves = () => (
  <svg width="84" height="40" viewBox="0 0 84 40" aria-hidden="true">
    <HalfDot x={18} y={20} r={17} />
    <HalfDot x={66} y={20} r={17} />
  </svg>
);

/** ●–● standing, beside two names one under the other. */
export function TallDumbbell(props: { readonly radius: number; readonly length: number }) {
  const { radius: r, length } = props;
  return (
    <svg width={2 * r} height={length + 2 * r} aria-hidden="true">
      <FullDot x={r} y={r} r={r} />
      <FullDot x={r} y={r + length} r={r} />
      <rect className={marks.support} x={r * 0.7} y={r} width={r * 0.6} height={length} />
    </svg>
  );
}

export const Reservation = ({ size }: { readonly size: number }) => (
  <Picture size={size}>
    <circle className={marks.inkLine} cx="24" cy="24" r="21" strokeWidth="5" />
    <path className={marks.ink} d="M3 24h42a21 21 0 0 1-42 0z" />
  </Picture>
);

export const Opposition = ({ size }: { readonly size: number }) => (
  <Picture size={size}>
    <path className={marks.oppose} d="M9 9L39 39M39 9L9 39" strokeWidth="9" strokeLinecap="round" />
  </Picture>
);

/** A corner of the cell hatched: the person sits in that group and steps aside. */
export const HATCH =
  'M0 0h28v28z M4 4L8 0 M8 8L16 0 M12 12L24 0 M16 16L28 4 M20 20L28 12 M24 24L28 20';

export const RecusedMark = () => (
  <svg width="56" height="46" viewBox="0 0 56 46" aria-hidden="true">
    <rect className={marks.softLine} x="1" y="1" width="54" height="44" strokeWidth="2" />
    <g transform="translate(27 1)">
      <path className={marks.idleLine} d={HATCH} strokeWidth="2" />
    </g>
  </svg>
);

/** Two layers: also put forward, or designated, for another task. */
export const Layers = ({ size = 44 }: { readonly size?: number }) => (
  <Picture size={size}>
    <path
      className={marks.inkLine}
      d="M24 7L43 18 24 29 5 18zM5 28L24 39 43 28"
      strokeWidth="4"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  </Picture>
);

/** An arrow out of a door: an outgoing member who applies again. */
export const Outgoing = ({ size }: { readonly size: number }) => (
  <Picture size={size}>
    <path
      className={marks.inkLine}
      d="M21 6H8v36h13M20 24h23M34 15l9 9-9 9"
      strokeWidth="4"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  </Picture>
);

export const CLOCK_SIGN = 'M24 12v12l8 6';
export const CHANGED_SIGN = 'M33 19A11 11 0 1 0 35 26M34 11v9h-9';

const Round = ({ sign }: { readonly sign: string }) => (
  <Picture size={44}>
    <circle className={marks.paperIdle} cx="24" cy="24" r="20" strokeWidth="4" />
    <path
      className={marks.inkLine}
      d={sign}
      strokeWidth="4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </Picture>
);

/** A clock: reported after the reveal. */
export const Late = () => <Round sign={CLOCK_SIGN} />;

/** A turning arrow: changed after the reveal; the first report keeps counting. */
export const Changed = () => <Round sign={CHANGED_SIGN} />;

/** Somebody speaks. */
export const Microphone = ({ size }: { readonly size: number }) => (
  <Picture size={size}>
    <rect className={marks.accent} x="16" y="4" width="16" height="26" rx="8" />
    <path
      className={marks.inkLine}
      d="M9 22c0 9 6 15 15 15s15-6 15-15M24 37v8M15 45h18"
      strokeWidth="4"
      strokeLinecap="round"
    />
  </Picture>
);

/** Somebody takes part from elsewhere. */
export const Remote = ({ size }: { readonly size: number }) => (
  <Picture size={size}>
    <rect className={marks.inkLine} x="4" y="11" width="27" height="26" rx="5" strokeWidth="4" />
    <path
      className={marks.inkLine}
      d="M31 21l13-7v20l-13-7z"
      strokeWidth="4"
      strokeLinejoin="round"
    />
  </Picture>
);
