import { localized } from '@tdt/shared/locale';
import { placeOf } from '@tdt/shared/steps';
import { Link } from 'wouter';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { Button } from '../../../ui/button';
import type { GroupView } from '../model/group';
import type { TaskStop } from '../use-phone';
import { openToWrite } from '../open-to-write';
import type { Place } from '../use-place';
import { HelpCall } from './help-call';
import styles from './home.module.css';

interface HomeFootProps {
  readonly view: GroupView;
  readonly resume: TaskStop | null;
  readonly place: Place;
  readonly canWrite: boolean;
}

/** Calling the facilitators, and the one thing to do now: a task to take up again, or the plenary to follow. */
export function HomeFoot({ view, resume, place, canWrite }: HomeFootProps) {
  const t = useT('phone');
  const locale = useLocale();
  const seat = useMeeting((s) => s.seat.seat);
  const isPlenary = useMeeting((s) => placeOf(s.meeting.step.step) === 'plenary');
  const follows = isPlenary || resume === null;
  return (
    <div className={styles.foot}>
      {canWrite && <HelpCall view={view} task={resume?.task.id ?? null} />}
      {follows ? (
        <Link href={`/m/${seat}/follow`} className={styles.primary}>
          {t('step.follow')}
        </Link>
      ) : (
        <Button
          kind="primary"
          className={styles.resume}
          onClick={() => {
            openToWrite(() => place.goTo(resume.task.id, null));
          }}
        >
          {t(canWrite ? 'resume' : 'look')} {localized(resume.task.short, locale)}
        </Button>
      )}
    </div>
  );
}
