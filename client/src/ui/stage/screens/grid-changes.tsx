import type { GridChange } from '../layout/changes';
import { useStage } from '../stage-context';
import styles from './grid.module.css';

export function ChangesTable({ changes }: { readonly changes: readonly GridChange[] }) {
  const { t } = useStage();
  return (
    <table className={styles.changes}>
      <thead>
        <tr>
          <th scope="col">{t('group')}</th>
          <th scope="col">{t('changes.first')}</th>
          <th scope="col">{t('changes.later')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ number, first, later }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>{first}</td>
            <td>{later}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
