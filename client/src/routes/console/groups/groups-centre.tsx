import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { localized } from '@tdt/shared/locale';
import { plenaryName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { formatTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { PersonName } from '../../../ui/console/person-name';
import { IfMay } from '../acts/may';
import { AddCandidacy } from '../people/add-candidacy';
import { ScreenMonitors } from '../screen/screen-monitors';
import type { Place } from '../use-place';
import { ReportsTable } from './reports-table';
import styles from './groups.module.css';

/** Groups at work: the screen of the room, what is reported, candidacies proposed on the spot. */
export function GroupsCentre({ place }: { readonly place: Place }) {
  const common = useT('common');
  const live = useMeeting(({ meeting }) => meeting.screen.view);
  return (
    <>
      <h1 className="visually-hidden">{common(`step.${place.step}`)}</h1>
      <ScreenMonitors place={place} start={{ view: live === 'groups' ? 'welcome' : 'groups' }} />
      <ReportsTable />
      <OnTheSpot place={place} />
    </>
  );
}

/** The last candidacy proposed in the meeting, and adding one. */
function OnTheSpot({ place }: { readonly place: Place }) {
  const t = useT('console');
  const locale = useLocale();
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const people = useMeeting(({ staff }) => staff.people);
  const [adding, setAdding] = useState(false);
  const last = [...meeting.candidacies.values()]
    .filter(({ onTheSpot, retractedAt }) => onTheSpot !== null && retractedAt === null)
    .sort((a, b) => (b.onTheSpot?.at ?? 0) - (a.onTheSpot?.at ?? 0))[0];
  const person = last && people.get(last.person);
  const task = meeting.tasks.find(({ id }) => id === last?.task);
  const group = meeting.groups.find(({ id }) => id === last?.onTheSpot?.group);
  return (
    <div className={styles.spot}>
      <UserPlus size={20} aria-hidden />
      {last?.onTheSpot && person && task ? (
        <p>
          <b>{t('spot.title')}</b> <PersonName name={plenaryName(person)} />,{' '}
          {localized(task.short, locale)}{' '}
          <span>
            {formatTime(last.onTheSpot.at, locale)}
            {group && `, ${t('groups.inline', { number: group.number })}`}
          </span>
        </p>
      ) : (
        <p>{t('spot.none')}</p>
      )}
      {last && (
        <ConsoleButton onClick={() => place.go({ tab: 'prepare', point: 'candidacies' })}>
          {t('spot.see')}
        </ConsoleButton>
      )}
      <IfMay give="candidacy.add">
        <ConsoleButton onClick={() => setAdding(true)}>{t('candidacy.add')}</ConsoleButton>
      </IfMay>
      {adding && <AddCandidacy onClose={() => setAdding(false)} />}
    </div>
  );
}
