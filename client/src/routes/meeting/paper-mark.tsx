import type { GroupId } from '@tdt/shared/ids';
import { FileText } from 'lucide-react';
import { useLocale, useT } from '../../i18n';
import { formatTime } from '../../i18n/format';
import { useMeeting } from '../../stores/meeting-store';
import { IconWord } from '../../ui/icon-word';

/** Said to everybody: the sheet of this group is, or was, entered by the facilitators. */
export function PaperMark({ group }: { readonly group: GroupId }) {
  const t = useT('common');
  const locale = useLocale();
  const paper = useMeeting((s) => s.meeting.papers.get(group) ?? null);
  if (!paper) return null;
  const from = formatTime(paper.at, locale);
  return (
    <IconWord icon={<FileText />} tone="warn">
      {paper.until === null
        ? t('paper.mark', { time: from })
        : t('paper.was', { from, to: formatTime(paper.until, locale) })}
    </IconWord>
  );
}
