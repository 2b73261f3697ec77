import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Row, Section, Soft } from '../../../ui/console/section';
import { attendanceByGender } from '../model/people';
import type { Place } from '../use-place';

/** Attendance as numbers; ticking is on the page of the members. */
export function Presence({ place }: { readonly place: Place }) {
  const t = useT('console');
  const counts = useMeeting(({ meeting }) => meeting.counts);
  const people = useMeeting(({ staff }) => staff.people);
  const noPhone = [...people.values()].filter(
    (person) => person.noPhone && person.presence !== 'absent',
  ).length;
  const genders = attendanceByGender(people.values());
  return (
    <Section title={t('presence.title')}>
      <Row spread>
        <span>{t('presence.room', { count: counts.room })}</span>
        <span>{t('presence.remote', { count: counts.remote })}</span>
      </Row>
      <Soft>{t('team.genders', genders)}</Soft>
      {noPhone > 0 && <Soft>{t('presence.noPhone', { count: noPhone })}</Soft>}
      <Row>
        <ConsoleButton onClick={() => place.go({ tab: 'prepare', point: 'members' })}>
          {t('presence.tick')}
        </ConsoleButton>
      </Row>
    </Section>
  );
}
