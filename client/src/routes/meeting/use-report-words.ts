import { namesOf } from '@tdt/shared/consensus/proposal';
import type { Report } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useT } from '../../i18n';
import { useMeeting } from '../../stores/meeting-store';
import { bySurname, namesIn } from '../../ui/stage/layout/names';

/** A report in words: "Karim Neuville et Béatrice Pontneuf", names set apart by commas, or no relevant candidacy. */
export function useReportWords(): (report: Report) => string {
  const common = useT('common');
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const people = useMeeting(({ meeting }) => meeting.people);
  return (report) => {
    if (report.kind === 'noRelevantCandidacy') return common('status.noCandidacy');
    const nameOf = namesIn({ candidacies, people });
    const names = bySurname(namesOf(report), nameOf).map((id) => displayName(nameOf(id)));
    return names.join(report.kind === 'pair' ? ` ${common('and')} ` : ', ');
  };
}
