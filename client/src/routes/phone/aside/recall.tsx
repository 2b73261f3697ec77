import { localized } from '@tdt/shared/locale';
import type { Person } from '@tdt/shared/document/values';
import { displayName } from '@tdt/shared/people/names';
import { useEffect, useRef } from 'react';
import { formatTime } from '../../../i18n/format';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import { PageTitle } from '../../../ui/page-title';
import { RecallCard } from '../../../ui/phone/recall-card';
import { TableDots } from '../../../ui/table-dots';
import type { GroupView } from '../model/group';
import { tableSeats } from '../model/table';
import { usePen } from '../use-phone';
import type { TaskStop } from '../use-phone';

interface RecallProps {
  readonly view: GroupView;
  readonly stop: TaskStop;
  readonly back: () => void;
}

/** The group has reported a task for which the holder of this phone stepped aside: the table calls them back. */
export function Recall({ view, stop, back }: RecallProps) {
  const t = useT('phone');
  const locale = useLocale();
  const pen = usePen(view, stop.task.id);
  const people = useMeeting((s) => s.meeting.people);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const holder: Person | undefined = pen ? people.get(pen.to) : undefined;
  const until = stop.round.state.kind === 'reported' ? stop.round.state.at : null;
  const notes = [
    pen && holder && until !== null
      ? t('recall.held', {
          name: displayName(holder),
          from: formatTime(pen.at, locale),
          to: formatTime(until, locale),
        })
      : null,
    t('recall.hidden'),
  ].filter((note) => note !== null);
  return (
    <>
      <PageTitle>{t('title', { ns: 'common', page: t('recall.title') })}</PageTitle>
      <RecallCard
        above={localized(stop.task.label, locale)}
        picture={<TableDots seats={tableSeats(view)} size={160} />}
        heading={heading}
        title={t('recall.title')}
        body={t('recall.body')}
        note={notes.join(' ')}
        action={
          <Button kind="primary" wide onClick={back}>
            {t('recall.back')}
          </Button>
        }
      />
    </>
  );
}
