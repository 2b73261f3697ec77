import type { Candidacy } from '@tdt/shared/document/values';
import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Row, Section, Soft } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import { IfMay } from '../acts/may';
import { useUnsettled } from './use-unsettled';

/** Who withdrew after the reveal of a task: the facilitators decide what becomes of the reports that hold the name. */
export function Withdrawals() {
  const open = useUnsettled();
  return (
    <IfMay give="candidacy.settle">
      {open.map((candidacy) => (
        <Withdrawal key={candidacy.id} candidacy={candidacy} />
      ))}
    </IfMay>
  );
}

function Withdrawal({ candidacy }: { readonly candidacy: Candidacy }) {
  const t = useT('console');
  const locale = useLocale();
  const person = useMeeting(({ staff }) => staff.people.get(candidacy.person));
  const task = useMeeting(({ meeting }) => meeting.tasks.find(({ id }) => id === candidacy.task));
  const decision = useMeeting(({ meeting }) => meeting.decisions.get(candidacy.task));
  const designated = decision?.kind === 'designated' && decision.pair.includes(candidacy.id);
  const name = person ? displayName(person) : '';
  const settle = (how: 'askAgain' | 'plenary') => () =>
    ({ type: 'candidacy.settle', payload: { candidacy: candidacy.id, how } }) as const;
  return (
    <Section
      title={t('asked.settleTitle', { name, task: task ? localized(task.label, locale) : '' })}
    >
      <Soft>{t(designated ? 'asked.decided' : 'asked.settleLead')}</Soft>
      <Row>
        <CommandButton said={t('asked.askAgainSaid')} command={settle('askAgain')}>
          {t('asked.askAgain')}
        </CommandButton>
        <CommandButton said={t('asked.plenarySaid')} command={settle('plenary')}>
          {t('asked.plenary')}
        </CommandButton>
      </Row>
    </Section>
  );
}
