import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { Row, Section } from '../../../ui/console/section';
import { CommandButton } from '../acts/command-button';
import styles from './groups.module.css';

/** Groups that call, first come first; nothing when none does. */
export function HelpCalls() {
  const t = useT('console');
  const locale = useLocale();
  const now = useServerNow(30_000);
  const help = useMeeting(({ meeting }) => meeting.help);
  const groups = useMeeting(({ meeting }) => meeting.groups);
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const people = useMeeting(({ staff }) => staff.people);
  const calls = groups
    .flatMap((group) => {
      const call = help.get(group.id);
      return call ? [{ group, call }] : [];
    })
    .sort((a, b) => a.call.at - b.call.at);
  if (calls.length === 0) return null;
  const since = (at: number) => {
    const minutes = Math.floor((now - at) / 60_000);
    return minutes < 1 ? t('help.justNow') : t('help.since', { count: minutes });
  };
  return (
    <Section title={t('help.title', { count: calls.length })}>
      <ul className={styles.calls}>
        {calls.map(({ group, call }) => {
          const task = tasks.find(({ id }) => id === call.task);
          const rapporteur = people.get(group.rapporteurs[0] ?? '');
          const about = [
            task && localized(task.short, locale),
            rapporteur && displayName(rapporteur),
          ];
          const { number } = group;
          return (
            <li key={group.id} className={styles.call}>
              <Row spread>
                <b>{t('groups.name', { number })}</b>
                <span>{since(call.at)}</span>
              </Row>
              <p>{about.filter(Boolean).join(', ')}</p>
              <CommandButton
                kind="primary"
                wide
                aria-label={t('help.clearNamed', { number })}
                said={t('help.cleared', { number })}
                command={() => ({ type: 'help.clear', payload: { group: group.id } })}
              >
                {t('help.clear')}
              </CommandButton>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
