import { useLocale, useT } from '../../../i18n';
import { formatDate, formatLocalTime } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { CentreTitle } from '../../../ui/console/section';
import { IfMay } from '../acts/may';
import { CandidaciesList } from '../people/candidacies-list';
import { PeopleList } from '../people/people-list';
import { JoinCard } from '../seats/join-card';
import { SeatList } from '../seats/seat-list';
import type { Place } from '../use-place';
import { ImportPanel } from './import-panel';
import type { Import } from './use-import';
import styles from './prepare.module.css';

/** The page of one point of the preparation. */
export function PrepareCentre({ place, from }: { readonly place: Place; readonly from: Import }) {
  const t = useT('console');
  const reviewing = from.state.phase === 'review';
  switch (place.point) {
    case 'members':
    case 'candidacies':
      if (reviewing) return <ImportPanel from={from} />;
      return (
        <>
          <CentreTitle>{t(`point.${place.point}.title`)}</CentreTitle>
          <IfMay give="person.add">
            <ImportPanel from={from} />
          </IfMay>
          {place.point === 'members' ? <PeopleList /> : <CandidaciesList />}
        </>
      );
    case 'genders':
      return (
        <>
          <CentreTitle lead={t('point.genders.lead')}>{t('point.genders.title')}</CentreTitle>
          <PeopleList start="genders" />
        </>
      );
    case 'meeting':
      return (
        <>
          <CentreTitle>{t('point.meeting.title')}</CentreTitle>
          <MeetingFacts />
          <JoinCard />
        </>
      );
    case 'team':
    case 'rapporteur':
    case 'screen':
      return (
        <>
          <CentreTitle lead={t(`point.${place.point}.lead`)}>
            {t(`point.${place.point}.title`)}
          </CentreTitle>
          <SeatList />
        </>
      );
  }
}

function MeetingFacts() {
  const t = useT('console');
  const locale = useLocale();
  const info = useMeeting(({ meeting }) => meeting.info);
  const { title, department, date, place, videoLink } = info;
  const time = date === null ? null : formatLocalTime(date);
  const when = date === null ? null : [formatDate(date, locale), time].filter(Boolean).join(', ');
  const facts = [
    [t('create.name'), title],
    [t('create.date'), when],
    [t('create.place'), place],
    [t('create.department'), department],
    [t('create.video'), videoLink],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className={styles.soft}>{t('prepare.unknown')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
