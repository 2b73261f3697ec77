import type { GroupId } from '@tdt/shared/ids';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Row, Soft } from '../../../ui/console/section';
import { PaperMark } from '../../meeting/paper-mark';
import { useAct } from '../acts/acts-context';
import { IfMay } from '../acts/may';

interface Props {
  readonly group: GroupId;
  readonly number: number;
}

function linkIn(result: unknown): string | null {
  return typeof result === 'object' && result !== null && 'link' in result
    ? String(result.link)
    : null;
}

/** Entering the paper sheet of a group that has no phone, openly, from one of its seats; and giving it back. */
export function PaperEntry({ group, number }: Props) {
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const [link, setLink] = useState<string | null>(null);
  const open = useMeeting(({ meeting }) => meeting.papers.get(group)?.until === null);
  const phone = useMeeting(({ staff }) =>
    [...staff.seats.values()].some((s) => s.role === 'groupRapporteur' && s.group === group),
  );
  const take = async () => {
    const payload = { group, label: t('paper.label', { number }) };
    const answer = await act({ type: 'seat.take', payload }, t('paper.taken', { number }));
    if (answer?.ok) setLink(linkIn(answer.result));
  };
  const back = () =>
    void act({ type: 'seat.giveBack', payload: { group } }, t('paper.given', { number }));
  return (
    <IfMay give="seat.take" otherwise={<PaperMark group={group} />}>
      <PaperMark group={group} />
      {!open && !phone && (
        <>
          <Soft>{t('paper.lead')}</Soft>
          <Button icon={<FileText aria-hidden />} busy={busy} onClick={() => void take()}>
            {t('paper.take')}
          </Button>
        </>
      )}
      {open && (
        <Row>
          {link !== null && (
            <a href={link} target="_blank" rel="noreferrer">
              {t('paper.open')}
            </a>
          )}
          <Button busy={busy} onClick={back}>
            {t('paper.back')}
          </Button>
        </Row>
      )}
      <Refusal message={refused} />
    </IfMay>
  );
}
