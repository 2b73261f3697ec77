import type { ReactNode } from 'react';
import styles from './footer.module.css';
import { QrCode } from './qr';
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

/** Legend left; code, QR code and connection right. */
export function Footer({ children }: { readonly children: ReactNode }) {
  const { data, t } = useStage();
  const { code } = data.meeting.info;
  return (
    <div className={styles.footer}>
      <div className={styles.left}>{children}</div>
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
