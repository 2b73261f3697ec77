import { localized } from '@tdt/shared/locale';
import type { GroupSubstep } from '@tdt/shared/steps';
import type { ReactNode } from 'react';
import { useLocale, useT } from '../../../i18n';
import { PageTitle } from '../../../ui/page-title';
import { Shell } from '../../../ui/phone/shell';
import { TopBar } from '../../../ui/phone/top-bar';
import type { GroupView } from '../model/group';
import type { TaskStop } from '../use-phone';
import type { Place } from '../use-place';
import { YourTurn } from '../../speaking/later-speaking';
import { AboutTask } from './about-task';
import { OfflineStrip, TopState } from './connection-line';
import { PartsBar } from './parts-bar';
import { PenLine } from './pen-line';
import { Rounds } from './rounds';
import { useStrip } from './use-strip';
import styles from './task.module.css';

/** What every page of a task has around its content. */
export interface FrameProps {
  readonly view: GroupView;
  readonly place: Place;
  readonly stops: readonly TaskStop[];
  readonly stop: TaskStop;
  readonly part: GroupSubstep;
  readonly canWrite: boolean;
}

interface TaskFrameProps extends FrameProps {
  /** In place of the name of the task, which then stands small above it. */
  readonly title?: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** The way back, the state of what was typed, the round, the name of the task, the sub-steps. */
export function TaskFrame(props: TaskFrameProps) {
  const { view, place, stops, stop, part, canWrite, title, action, children } = props;
  const t = useT('phone');
  const common = useT('common');
  const locale = useLocale();
  const stripShown = useStrip();
  const { number } = view.group;
  const name = localized(stop.task.label, locale);
  const goTo = place.goTo;
  return (
    <Shell
      top={
        <TopBar
          back={t('group', { number })}
          backLabel={t('backToGroup', { number })}
          onBack={place.goHome}
        >
          <TopState stripShown={stripShown} />
        </TopBar>
      }
      foot={
        <>
          {action}
          <PartsBar
            round={stop.round}
            // A page of its own (stepping aside) is none of the three.
            current={title === undefined ? part : null}
            open={(next) => {
              goTo(stop.task.id, next);
            }}
          />
        </>
      }
    >
      <PageTitle>{common('title', { page: name })}</PageTitle>
      <div className={styles.strip}>
        {stripShown && <OfflineStrip />}
        <YourTurn />
      </div>
      <Rounds stops={stops} current={stop.task.id} part={part} goTo={goTo} />
      {title === undefined ? (
        <div className={styles.head}>
          <h1 className={styles.name}>{name}</h1>
          <AboutTask task={stop.task} />
        </div>
      ) : (
        <>
          <p className={styles.above}>{name}</p>
          <div className={styles.head}>
            <h1 className={styles.title}>{title}</h1>
            <AboutTask task={stop.task} />
          </div>
        </>
      )}
      <PenLine view={view} task={stop.task.id} canWrite={canWrite} />
      {children}
    </Shell>
  );
}
