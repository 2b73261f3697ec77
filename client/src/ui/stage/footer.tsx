import type { ReactNode } from 'react';
import { FootTimer } from './foot-timer';
import styles from './footer.module.css';
import { QrCode } from './qr';
import { SpeakersLine } from './speakers-strip';
import { useStage } from './stage-context';
import common from './common.module.css';

/** How the screen is connected: green and full, or hollow and said. */
export function ConnectionDot() {
  const { data, t } = useStage();
  const online = data.network === 'online';
  return (
    <p className={styles.connection}>
      <span className={online ? styles.online : styles.offline} />
      <span className={common.hidden}>{t(`network.${data.network}`)}</span>
    </p>
  );
}

/** Px that a legend takes above the foot while the strip is in it. */
export const LEGEND_ROOM = 62;

/**
 * Left what the screen has to say, or the speakers' strip as long as somebody speaks or waits; code, QR code and connection
 * right. A legend then stands above (`LEGEND_ROOM`), and "2 sur 7" before the code.
 */
export function Footer(props: {
  readonly children?: ReactNode;
  readonly legend?: ReactNode;
  readonly page?: string | null;
  /** False where the time stands large already. */
  readonly timer?: boolean;
}) {
  const { children, legend, page = null, timer = true } = props;
  const { data, t, strip } = useStage();
  const { code } = data.meeting.info;
  return (
    <div className={styles.footer}>
      {strip && legend !== undefined && <div className={styles.above}>{legend}</div>}
      <div className={styles.left}>
        {strip ? <SpeakersLine strip={strip} /> : (legend ?? page ?? children)}
      </div>
      {strip && page !== null && <p className={styles.page}>{page}</p>}
      {timer && <FootTimer />}
      <p className={styles.code}>
        <span className={common.hidden}>{t('code')} </span>
        {code.slice(0, 3)} {code.slice(3)}
      </p>
      <QrCode text={data.joinUrl} size={88} quiet={2} />
      <ConnectionDot />
    </div>
  );
}

export function LegendItem(props: { readonly mark: ReactNode; readonly children: ReactNode }) {
  return (
    <li className={styles.item}>
      {props.mark}
      <span>{props.children}</span>
    </li>
  );
}

export const Legend = ({ children }: { readonly children: ReactNode }) => (
  <ul className={styles.legend}>{children}</ul>
);
