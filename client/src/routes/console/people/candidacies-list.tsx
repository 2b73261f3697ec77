import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { localized } from '@tdt/shared/locale';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Lines, Row, Section, Soft } from '../../../ui/console/section';
import { IfMay } from '../acts/may';
import { candidaciesOf } from '../model/people';
import { AddCandidacy } from './add-candidacy';
import { CandidacyRow } from './candidacy-row';
import { OpenLinks } from './open-links';
import { UnheardCandidates } from './unheard-candidates';

/** Candidacies per task, with those of people who are not on the list of members. */
export function CandidaciesList() {
  const t = useT('console');
  const locale = useLocale();
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const people = useMeeting(({ staff }) => staff.people);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <IfMay give="candidacy.add">
        <Row>
          <ConsoleButton icon={<UserPlus aria-hidden />} onClick={() => setAdding(true)}>
            {t('candidacy.add')}
          </ConsoleButton>
        </Row>
      </IfMay>
      <UnheardCandidates />
      <OpenLinks />
      {tasks.map((task) => {
        const own = candidaciesOf(candidacies, people, task.id);
        const standing = own.filter(({ retractedAt }) => retractedAt === null).length;
        return (
          <Section
            key={task.id}
            title={t('candidacy.ofTask', { task: localized(task.label, locale), count: standing })}
          >
            {own.length === 0 ? (
              <Soft>{t('candidacy.none')}</Soft>
            ) : (
              <Lines>
                {own.map((candidacy) => (
                  <CandidacyRow key={candidacy.id} candidacy={candidacy} />
                ))}
              </Lines>
            )}
          </Section>
        );
      })}
      {adding && <AddCandidacy onClose={() => setAdding(false)} />}
    </>
  );
}
