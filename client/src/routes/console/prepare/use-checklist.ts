import { useMemo } from 'react';
import { useLocale, useT } from '../../../i18n';
import { formatDate } from '../../../i18n/format';
import { useServerNow } from '../../../stores/connection-store';
import { useMeeting } from '../../../stores/meeting-store';
import { checklist } from '../model/checklist';
import type { ChecklistItem } from '../model/checklist';

const MINUTE = 60_000;

/** The points of the preparation as they stand now, and the words of each. */
export function useChecklist(): {
  readonly items: readonly ChecklistItem[];
  readonly words: (item: ChecklistItem) => string;
} {
  const t = useT('console');
  const locale = useLocale();
  const now = useServerNow(MINUTE);
  const meeting = useMeeting((snapshot) => snapshot.meeting);
  const staff = useMeeting((snapshot) => snapshot.staff);
  const items = useMemo(() => checklist({ meeting, staff }, now), [meeting, staff, now]);
  const date = meeting.info.date === null ? '' : formatDate(meeting.info.date, locale);
  return { items, words: ({ words, count }) => t(words, { count, date }) };
}
