import type { Tally } from '@tdt/shared/document/values';
import styles from './gauge.module.css';

const WIDTH = 1760;
const TOP = 70;

type Kind = 'adhesion' | 'reservation' | 'opposition' | 'silent';

/** One bar for each entitled person, grouped by answer, and the threshold on the same scale. The words stand beside it. */
export function GaugeBars(props: {
  readonly tally: Tally;
  readonly entitled: number;
  readonly needed: number;
  /** Of the bars, px. */
  readonly height: number;
}) {
  const { tally, entitled, needed, height } = props;
  const { adhesions, reservations, oppositions } = tally;
  const silent = Math.max(0, entitled - adhesions - reservations - oppositions);
  const kinds: Kind[] = [
    ...Array<Kind>(adhesions).fill('adhesion'),
    ...Array<Kind>(reservations).fill('reservation'),
    ...Array<Kind>(oppositions).fill('opposition'),
    ...Array<Kind>(silent).fill('silent'),
  ];
  const slot = WIDTH / Math.max(6, kinds.length);
  const at = Math.min(WIDTH - 3, Math.max(3, needed * slot));
  return (
    <svg width={WIDTH} height={TOP + height + 24} aria-hidden="true">
      {kinds.map((kind, index) => (
        <Bar key={index} kind={kind} x={index * slot} slot={slot} height={height} />
      ))}
      <path className={styles.threshold} d={`M${at} ${TOP - 70}v${height + 94}`} />
    </svg>
  );
}

function Bar(props: {
  readonly kind: Kind;
  readonly x: number;
  readonly slot: number;
  readonly height: number;
}) {
  const { kind, x, slot, height } = props;
  const gap = Math.min(4, slot * 0.2);
  const box = { x: x + gap / 2 + 1, y: TOP + 2, width: slot - gap - 2, height: height - 4, rx: 6 };
  const middle = { x: box.x + box.width / 2, y: TOP + height / 2 };
  const arm = Math.min(9, box.width / 4);
  return (
    <>
      {kind === 'reservation' && (
        <rect {...box} y={TOP + height / 2} height={height / 2 - 2} className={styles.half} />
      )}
      <rect {...box} className={styles[kind]} />
      {kind === 'opposition' && (
        <path
          className={styles.cross}
          d={`M${middle.x - arm} ${middle.y - arm}l${2 * arm} ${2 * arm}M${middle.x + arm} ${middle.y - arm}l${-2 * arm} ${2 * arm}`}
        />
      )}
    </>
  );
}
