import common from '../common.module.css';
import { Footer } from '../footer';
import { ringOf } from '../layout/ring';
import marks from '../marks.module.css';
import { useStage } from '../stage-context';
import styles from './neutral.module.css';

/** Nothing to read: the sign of the table and the name of the meeting. */
export function NeutralScreen() {
  const { data } = useStage();
  return (
    <div className={common.screen}>
      <div className={styles.middle}>
        <svg width="220" height="220" viewBox="-110 -110 220 220" aria-hidden="true">
          {ringOf({ listed: 12, room: 12, remote: 0 }, 84).map((dot, at) => (
            <circle key={at} className={marks.accent} cx={dot.x} cy={dot.y} r={15} />
          ))}
        </svg>
        <h1 className={styles.title}>{data.meeting.info.title}</h1>
      </div>
      <Footer>{null}</Footer>
    </div>
  );
}
