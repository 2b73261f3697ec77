import { useState } from 'react';
import { chooseLowData, isLowData } from '../../browser/low-data';
import { useT } from '../../i18n';
import { Toggle } from '../../ui/toggle';
import styles from './low-data.module.css';

/** A page that asks for nothing but itself: on by itself where the browser saves data. */
export function LowData() {
  const t = useT('common');
  const [low, setLow] = useState(isLowData);
  return (
    <div className={styles.lowData}>
      <Toggle
        label={t('lowData.label')}
        hint={t('lowData.hint')}
        checked={low}
        onChange={(chosen) => {
          chooseLowData(chosen);
          setLow(chosen);
        }}
      />
    </div>
  );
}
