import { encode } from 'uqr';
import { useMemo } from 'react';
import styles from './qr.module.css';

/** The code as one path on a white ground, readable in the dark theme too; `quiet` modules of margin. */
export function QrCode(props: {
  readonly text: string;
  readonly size: number;
  readonly quiet: number;
}) {
  const { text, size, quiet } = props;
  const { path, side } = useMemo(() => draw(text), [text]);
  const box = `${-quiet} ${-quiet} ${side + 2 * quiet} ${side + 2 * quiet}`;
  return (
    <svg
      className={styles.qr}
      width={size}
      height={size}
      viewBox={box}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <rect
        className={styles.ground}
        x={-quiet}
        y={-quiet}
        width={side + 2 * quiet}
        height={side + 2 * quiet}
      />
      <path className={styles.modules} d={path} />
    </svg>
  );
}

function draw(text: string): { path: string; side: number } {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { path, side: size };
}
