import { displayName } from '@tdt/shared/people/names';
import { speakingTally } from '@tdt/shared/speakers/tally';
import { useT } from '../../../i18n';
import { formatDuration } from '../../../i18n/format';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import styles from './speakers.module.css';

const GENDERS = ['F', 'M', 'O', 'unknown'] as const;
const REFRESH = 5000;

/** Who has spoken, how often and how long; by gender as counts only. For the staff, folded until asked for. */
export function SpokenCounts() {
  const t = useT('console');
  const turns = useMeeting(({ staff }) => staff.turns);
  if (turns.size === 0) return null;
  return (
    <details className={styles.counts}>
      <summary>{t('speak.spoken', { count: turns.size })}</summary>
      <Tables />
    </details>
  );
}

function Tables() {
  const t = useT('console');
  const turns = useMeeting(({ staff }) => staff.turns);
  const people = useMeeting(({ staff }) => staff.people);
  const tally = speakingTally(turns.values(), people, useServerNow(REFRESH));
  const shown = GENDERS.filter((gender) => tally.genders[gender].present > 0);
  return (
    <>
      <Table caption={t('speak.byGender')} first={t('speak.gender')}>
        {shown.map((gender) => {
          const { present, people: spoke, turns: count, ms } = tally.genders[gender];
          const label = t(`speak.genders.${gender}`);
          const name = `${label} (${t('speak.ofPresent', { count: spoke, of: present })})`;
          return <Line key={gender} name={name} turns={count} ms={ms} />;
        })}
      </Table>
      <Table caption={t('speak.byPerson')} first={t('speak.person')}>
        {tally.people.map(({ person: id, turns: count, ms }) => {
          const person = people.get(id);
          return <Line key={id} name={person ? displayName(person) : '…'} turns={count} ms={ms} />;
        })}
      </Table>
    </>
  );
}

function Table(props: {
  readonly caption: string;
  readonly first: string;
  readonly children: React.ReactNode;
}) {
  const t = useT('console');
  return (
    <table>
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.first}</th>
          <th scope="col">{t('speak.count')}</th>
          <th scope="col">{t('speak.time')}</th>
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

const Line = (props: { readonly name: string; readonly turns: number; readonly ms: number }) => (
  <tr>
    <th scope="row">{props.name}</th>
    <td>{props.turns}</td>
    <td>{formatDuration(props.ms)}</td>
  </tr>
);
