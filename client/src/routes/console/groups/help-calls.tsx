import type { Group, Help } from '@tdt/shared/document/values';
import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Row, Section } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import styles from './groups.module.css';

interface Call {
  readonly group: Group;
  readonly call: Help;
}

/** Groups that call, first come first; nothing when none does. */
export function HelpCalls() {
  const t = useT('console');
  const help = useMeeting(({ meeting }) => meeting.help);
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const calls = groups
    .flatMap((group): Call[] => {
      const call = help.get(group.id);
      return call ? [{ group, call }] : [];
    })
    .sort((a, b) => a.call.at - b.call.at);
  if (calls.length === 0) return null;
  return (
    <Section title={t('help.title', { count: calls.length })}>
      <ul className={styles.calls}>
        {calls.map((one) => (
          <HelpCall key={one.group.id} {...one} />
        ))}
      </ul>
    </Section>
  );
}

/** One call: since when, about what, who goes, and that it is settled. */
function HelpCall({ group, call }: Call) {
  const t = useT('console');
  const locale = useLocale();
  const now = useServerNow(30_000);
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const people = useMeeting(({ staff }) => staff.people);
  const task = tasks.find(({ id }) => id === call.task);
  const rapporteur = people.get(group.rapporteurs[0] ?? '');
  const about = [task && localized(task.short, locale), rapporteur && displayName(rapporteur)];
  const minutes = Math.floor((now - call.at) / 60_000);
  const { number } = group;
  return (
    <li className={styles.call}>
      <Row spread>
        <b>{t('groups.name', { number })}</b>
        <span>{minutes < 1 ? t('help.justNow') : t('help.since', { count: minutes })}</span>
      </Row>
      <p>{about.filter(Boolean).join(', ')}</p>
      <Going number={number} group={group} call={call} />
      <CommandButton
        wide
        aria-label={t('help.clearNamed', { number })}
        said={t('help.cleared', { number })}
        command={() => ({ type: 'help.clear', payload: { group: group.id } })}
      >
        {t('help.clear')}
      </CommandButton>
    </li>
  );
}

/** "J'y vais", or who said so: the group sees it, and so does the other facilitator. */
function Going({ group, call, number }: Call & { readonly number: number }) {
  const t = useT('console');
  const { coming } = call;
  if (coming)
    return (
      <p>
        <b>
          {coming.name === '' ? t('team.comingAnybody') : t('team.coming', { name: coming.name })}
        </b>
      </p>
    );
  return (
    <CommandButton
      kind="primary"
      wide
      aria-label={t('team.comeNamed', { number })}
      said={t('team.came', { number })}
      command={() => ({ type: 'help.come', payload: { group: group.id } })}
    >
      {t('team.come')}
    </CommandButton>
  );
}
