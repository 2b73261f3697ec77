import { localized } from '@tdt/shared/locale';
import { displayName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';

/** Said beside somebody who is about to be proposed: they stand for other tasks too, and which. That is allowed. */
export function OtherTasks(props: { readonly person: string | null; readonly task: string }) {
  const t = useT('common');
  const locale = useLocale();
  const candidacies = useMeeting((s) => s.meeting.candidacies);
  const tasks = useMeeting((s) => s.meeting.tasks);
  const found = useMeeting((s) => s.meeting.people.get(props.person ?? ''));
  const others = tasks.filter(({ id }) =>
    [...candidacies.values()].some(
      ({ person, task, retractedAt }) =>
        person === props.person && task === id && task !== props.task && retractedAt === null,
    ),
  );
  return (
    <p role="status">
      {found &&
        others.length > 0 &&
        t('candidate.elsewhere', {
          name: displayName(found),
          tasks: others.map(({ label }) => localized(label, locale)).join(', '),
        })}
    </p>
  );
}
