import type { PairIds } from '@tdt/shared/consensus/types';
import { fittedNames } from '../layout/fitting';
import type { TypeSize } from '../layout/fitting';
import { bySurname } from '../layout/names';
import { isOutgoing } from '../layout/outgoing';
import { textWidth } from '../layout/text-width';
import { TallDumbbell } from '../marks';
import { CandidateName, FullName } from '../names';
import { useStage } from '../stage-context';
import styles from './tall-pair.module.css';

/** The frame of the word, and the space before it, px. */
const WORD_FRAME = 62;

/** The two of a pair, one under the other beside their dumbbell, as large as the room allows. */
export function TallPair(props: {
  readonly pair: PairIds;
  readonly sizes: readonly TypeSize[];
  readonly width: number;
  readonly room: number;
  /** Of the dots, and between dumbbell and names, px. */
  readonly radius: number;
  readonly gap: number;
  /** Tells who is an outgoing member. */
  readonly tells?: boolean;
}) {
  const { pair, sizes, width, room, radius, gap } = props;
  const { data, nameOf, t } = useStage();
  const ids = bySurname(pair, nameOf);
  const word = textWidth(t('legend.outgoing'), 44) + WORD_FRAME;
  const after = ids.map((id) => (props.tells && isOutgoing(data.meeting, id) ? word : 0));
  const fitted = fittedNames(ids.map(nameOf), sizes, width, room, after);
  if (!fitted) return null;
  const { size, line, lines } = fitted;
  const total = lines.reduce((sum, count) => sum + count, 0);
  return (
    <div className={styles.pair} style={{ fontSize: size, lineHeight: `${line}px`, gap }}>
      <TallDumbbell radius={radius} length={(total / 2) * line} />
      <div className={styles.names} style={{ maxWidth: width }}>
        {ids.map((id) => (
          <p key={id}>
            {props.tells ? (
              <CandidateName candidacy={id} outgoing="word" />
            ) : (
              <FullName name={nameOf(id)} />
            )}
          </p>
        ))}
      </div>
    </div>
  );
}
