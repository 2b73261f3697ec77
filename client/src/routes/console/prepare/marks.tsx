import type { ChecklistMark } from '@tdt/shared/document/values';
import { parisLocal } from '@tdt/shared/preparation/days';
import { useLocale, useT } from '../../../i18n';
import { formatDate } from '../../../i18n/format';
import { useMeeting } from '../../../stores/meeting-store';
import { Refusal } from '../../../ui/console/refusal';
import { Lines } from '../../../ui/console/section';
import { Tick } from '../../../ui/toggle';
import { useAct } from '../acts/acts-context';
import { useMay } from '../acts/may';
import { MARKS_OF } from '../model/checklist';

/** What facilitators tick themselves for one point of the preparation. */
export function Marks({ point }: { readonly point: keyof typeof MARKS_OF }) {
  return (
    <Lines>
      {MARKS_OF[point].map((mark) => (
        <li key={mark}>
          <Mark mark={mark} />
        </li>
      ))}
    </Lines>
  );
}

function Mark({ mark }: { readonly mark: ChecklistMark }) {
  const t = useT('console');
  const { act, refused } = useAct();
  const at = useMeeting(({ meeting }) => meeting.checklist[mark]);
  const words = t(`tick.${mark}`);
  const hint = useHint(mark, at);
  const ticks = useMay('checklist.tick');
  if (!ticks) return <p>{t('tick.reads', { mark: words, state: hint ?? t('tick.no') })}</p>;
  return (
    <>
      <Tick
        label={words}
        hint={hint}
        checked={at !== undefined}
        onChange={(done) =>
          void act(
            { type: 'checklist.tick', payload: { mark, done } },
            t(done ? 'tick.ticked' : 'tick.unticked', { mark: words }),
          )
        }
      />
      <Refusal message={refused} />
    </>
  );
}

/** When it was ticked; for the candidacies, the day that the form of the meeting tells. */
function useHint(mark: ChecklistMark, at: number | undefined): string | null {
  const t = useT('console');
  const locale = useLocale();
  const sentOn = useMeeting(({ meeting }) => meeting.info.candidaciesSentOn);
  if (at !== undefined) return t('tick.at', { date: formatDate(parisLocal(at), locale) });
  return mark === 'candidaciesSent' && sentOn !== null
    ? t('tick.sentOn', { date: formatDate(sentOn, locale) })
    : null;
}
