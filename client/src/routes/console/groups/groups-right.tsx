import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Lines, Row, Section, Soft } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import { ConfirmDialog } from '../acts/confirm-dialog';
import { IfMay, useMay } from '../acts/may';
import { groupsExpected, groupViews } from '../model/groups';
import { GroupDialog } from './group-dialog';
import { GroupLine } from './group-line';
import { MoveDialog } from './move-dialog';

/** The groups: forming them, who writes, where they stand. */
export function GroupsRight() {
  const t = useT('console');
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const staff = useMeeting((snapshot) => snapshot.staff);
  const [opened, setOpened] = useState<string | null>(null);
  const [moving, setMoving] = useState(false);
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
        <FormAgain count={views.length} />
      </Row>
      {shown && <GroupDialog view={shown} views={views} onClose={() => setOpened(null)} />}
      {moving && <MoveDialog views={views} onClose={() => setMoving(false)} />}
    </Section>
  );
}

function NoGroups() {
  const t = useT('console');
  const settings = useMeeting(({ meeting }) => meeting.settings);
  const people = useMeeting(({ staff }) => staff.people);
  const counts = useMeeting(({ meeting }) => meeting.counts);
  const expected = groupsExpected(people.values(), settings.groupSize);
  const present = counts.room + counts.remote;
  return (
    <Section title={t('groups.title', { count: 0 })}>
      <Soft>
        {t('groups.present', { count: present })}{' '}
        {present > 0 && t('groups.expected', { count: expected, size: settings.groupSize })}
      </Soft>
      <CommandButton
        kind="primary"
        tall
        wide
        said={t('groups.said.formed')}
        command={() => ({ type: 'groups.form', payload: {} })}
      >
        {t('groups.form')}
      </CommandButton>
    </Section>
  );
}

/** Forming anew empties no section by itself, but nobody would sit where they wrote: it is asked twice. */
function FormAgain({ count }: { readonly count: number }) {
  const t = useT('console');
  const [asking, setAsking] = useState(false);
  const may = useMay('groups.form');
  const wrote = useMeeting(({ meeting, published }) =>
    meeting.groups.some((group) =>
      meeting.tasks.some((task) => published(group.id, task.id).progress.state !== 'todo'),
    ),
  );
  if (!may) return null;
  return (
    <>
      <ConsoleButton kind="quiet" onClick={() => setAsking(true)}>
        {t('groups.formAgain')}
      </ConsoleButton>
      <ConfirmDialog
        open={asking}
        title={t('groups.formAgainTitle')}
        confirm={t('groups.formAgainDo')}
        danger={wrote}
        said={t('groups.said.formed')}
        command={() => ({ type: 'groups.form', payload: { confirm: true } })}
        onClose={() => setAsking(false)}
      >
        <p>{t('groups.formAgainLead', { count })}</p>
        {wrote && <p>{t('groups.formAgainWrote')}</p>}
      </ConfirmDialog>
    </>
  );
}
