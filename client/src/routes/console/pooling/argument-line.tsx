import { setApart } from '@tdt/shared/people/names';
import { useState } from 'react';
import type { Argument, Check } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { ConsoleButton } from '../../../ui/console/console-button';
import { Opposition, Reservation } from '../../../ui/stage/marks';
import { CommandButton } from '../acts/command-button';
import { useMay } from '../acts/may';
import { LiftDialog } from './lift-dialog';
import styles from './pooling.module.css';

/** What was said, on the console first: projected by choice, lifted with a note, or taken back as a mistake. */
export function ArgumentLine({
  argument,
  check,
}: {
  readonly argument: Argument;
  readonly check: Check;
}) {
  const t = useT('console');
  const [lifting, setLifting] = useState(false);
  const { id, kind, text, lifted, byPhone } = argument;
  const projected = check.projected.some((one) => one.id === id);
  const opposition = kind === 'opposition';
  const mayLift = useMay('check.record') && !byPhone;
  return (
    <li className={styles.argument} data-lifted={lifted ? '' : undefined}>
      {opposition ? <Opposition size={18} /> : <Reservation size={18} />}
      <p>
        <span className="visually-hidden">{t(`oral.${kind}`)}, </span>
        {t('oral.quote', { text })}
        <Notes argument={argument} projected={projected} />
      </p>
      <span className={styles.argumentActs}>
        <CommandButton
          kind="quiet"
          aria-label={t(projected ? 'oral.unprojectNamed' : 'oral.projectNamed', { text })}
          said={t(projected ? 'oral.said.unprojected' : 'oral.said.projected')}
          command={() => ({
            type: 'check.project',
            payload: { argument: id, projected: !projected },
          })}
        >
          {t(projected ? 'oral.unproject' : 'oral.project')}
        </CommandButton>
        {opposition && !lifted && mayLift && (
          <ConsoleButton
            kind="quiet"
            aria-label={t('oral.liftNamed', { text })}
            onClick={() => setLifting(true)}
          >
            {t('oral.lift')}
          </ConsoleButton>
        )}
        {check.mode === 'oral' && check.closedAt === null && (
          <CommandButton
            kind="quiet"
            aria-label={t('oral.removeNamed', { text })}
            said={t('oral.removed')}
            command={() => ({ type: 'check.remove', payload: { argument: id } })}
          >
            {t('oral.remove')}
          </CommandButton>
        )}
      </span>
      {lifting && <LiftDialog argument={argument} onClose={() => setLifting(false)} />}
    </li>
  );
}

/** Who agreed to be named, whether it is on the screen, what became of it. */
function Notes(props: { readonly argument: Argument; readonly projected: boolean }) {
  const { lifted, byPhone, author } = props.argument;
  const t = useT('console');
  const people = useMeeting(({ meeting }) => meeting.people);
  const named = author === null ? undefined : people.get(author);
  return (
    <>
      {named && (
        <small>{t('checks.author', { name: setApart(`${named.first} ${named.last}`) })}</small>
      )}
      {props.projected && <small>{t(named ? 'checks.onScreenNamed' : 'oral.onScreen')}</small>}
      {lifted && (
        <small>
          {byPhone
            ? t(`checks.liftedByAuthor.${lifted.into}`)
            : t(`oral.lifted.${lifted.into}`, { note: lifted.note })}
        </small>
      )}
    </>
  );
}
