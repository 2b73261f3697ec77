import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Lines, Row, Section, Soft } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import { IfMay } from '../acts/may';
import { presentSpread } from '../model/forming';
import { groupsExpected, groupViews } from '../model/groups';
import { FormDialog } from './form-dialog';
import { FormerGroups } from './former-groups';
import { GroupDialog } from './group-dialog';
import { GroupLine } from './group-line';
import styles from './groups.module.css';
import { MoveDialog } from './move-dialog';
import { SpreadLines } from './spread-lines';

/** The groups: forming them, who writes, where they stand. */
export function GroupsRight() {
  const t = useT('console');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const staff = useMeeting((snapshot) => snapshot.staff);
  const [opened, setOpened] = useState<string | null>(null);
  const [moving, setMoving] = useState(false);
  const [forming, setForming] = useState(false);
  const views = groupViews({ meeting, staff });
  const shown = views.find(({ group }) => group.id === opened);
  if (views.length === 0) return <NoGroups />;
  return (
    <Section
      title={t('groups.title', { count: views.length })}
      end={
        <IfMay give="group.move">
          <ConsoleButton kind="quiet" onClick={() => setMoving(true)}>
            {t('groups.move')}
          </ConsoleButton>
        </IfMay>
      }
    >
      <Lines>
        {views.map((view) => (
          <GroupLine key={view.group.id} view={view} onOpen={() => setOpened(view.group.id)} />
        ))}
      </Lines>
      <Row>
        <CommandButton
          said={t('groups.said.roomAdded')}
          command={() => ({ type: 'group.add', payload: { remote: false } })}
        >
          {t('groups.add')}
        </CommandButton>
        <IfMay give="groups.form">
          <ConsoleButton kind="quiet" onClick={() => setForming(true)}>
            {t('groups.formAgain')}
          </ConsoleButton>
        </IfMay>
      </Row>
      <details className={styles.spread}>
        <summary>{t('forming.quality')}</summary>
        <SpreadLines view={presentSpread({ meeting, staff })} />
      </details>
      <FormerGroups />
      {shown && <GroupDialog view={shown} views={views} onClose={() => setOpened(null)} />}
      {moving && <MoveDialog views={views} onClose={() => setMoving(false)} />}
      {forming && <FormDialog onClose={() => setForming(false)} />}
    </Section>
  );
}

function NoGroups() {
  const t = useT('console');
  const settings = useMeeting(({ meeting }) => meeting.settings);
  const people = useMeeting(({ staff }) => staff.people);
  const counts = useMeeting(({ meeting }) => meeting.counts);
  const [forming, setForming] = useState(false);
  const expected = groupsExpected(people.values(), settings.groupSize);
  const present = counts.room + counts.remote;
  return (
    <Section title={t('groups.title', { count: 0 })}>
      <Soft>
        {t('groups.present', { count: present })}{' '}
        {present > 0 && t('groups.expected', { count: expected, size: settings.groupSize })}
      </Soft>
      <IfMay give="groups.form">
        <ConsoleButton kind="primary" tall wide onClick={() => setForming(true)}>
          {t('forming.open')}
        </ConsoleButton>
      </IfMay>
      <FormerGroups />
      {forming && <FormDialog onClose={() => setForming(false)} />}
    </Section>
  );
}
