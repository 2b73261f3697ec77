import type { Candidacy } from '@tdt/shared/document/values';
import { localized } from '@tdt/shared/locale';
import { useLocale } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';

/** Somebody may apply to several tasks: a control says which. */
export function useTaskName({ task }: Candidacy): string {
  const locale = useLocale();
  const found = useMeeting(({ meeting }) => meeting.tasks.find(({ id }) => id === task));
  return found ? localized(found.short, locale) : '';
}
