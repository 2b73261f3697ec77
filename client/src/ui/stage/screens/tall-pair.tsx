import type { PairIds } from '@tdt/shared/consensus/types';
import { fittedNames } from '../layout/fitting';
import type { TypeSize } from '../layout/fitting';
import { bySurname } from '../layout/names';
import { TallDumbbell } from '../marks';
import { FullName } from '../names';
import { useStage } from '../stage-context';
import styles from './tall-pair.module.css';

/** The two of a pair, one under the other beside their dumbbell, as large as the room allows. */
export function TallPair(props: {
  readonly pair: PairIds;
  readonly sizes: readonly TypeSize[];
  readonly width: number;
  readonly room: number;
  /** Of the dots, and between dumbbell and names, px. */
  readonly radius: number;
  readonly gap: number;
}) {
  const { pair, sizes, width, room, radius, gap } = props;
  const { nameOf } = useStage();
  const names = bySurname(pair, nameOf).map(nameOf);
  const fitted = fittedNames(names, sizes, width, room);
  if (!fitted) return null;
  const { size, line, lines } = fitted;
  const total = lines.reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.pair} style={{ fontSize: size, lineHeight: `${line}px`, gap }}>
      <TallDumbbell radius={radius} length={(total / 2) * line} />
      <div className={styles.names} style={{ maxWidth: width }}>
        {names.map((name, at) => (
          <p key={at}>
            <FullName name={name} />
          </p>
        ))}
      </div>
    </div>
  );
}
