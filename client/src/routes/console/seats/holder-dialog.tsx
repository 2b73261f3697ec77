import { useState } from 'react';
import type { SeatView } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Refusal } from '../../../ui/console/refusal';
import { Dialog } from '../../../ui/dialog';
import { useAct } from '../acts/acts-context';
import { GrantedLink, linkOf } from './granted-link';
import { HolderFields, NO_HOLDER, useHolder } from './holder-fields';
import styles from './seats.module.css';

/** Says who holds a seat, or hands it over to somebody else by a link. */
export function HolderDialog(props: {
  readonly seat: SeatView;
  readonly name: string;
  readonly what: 'say' | 'pass';
  readonly onClose: () => void;
}) {
  const { seat, name, what, onClose } = props;
  const t = useT('console');
  const common = useT('common');
  const { act, busy, refused } = useAct();
  const [holder, setHolder] = useState({ ...NO_HOLDER, choice: seat.person ?? '' });
  const [link, setLink] = useState<string | null>(null);
  const chosen = useHolder(holder);
  const passes = what === 'pass';
  const give = async () => {
    if (!chosen) return;
    const payload = { seat: seat.id, person: chosen.person, label: chosen.label };
    const answer = passes
      ? await act({ type: 'seat.pass', payload }, t('team.passed', { name: chosen.name }))
      : await act({ type: 'seat.name', payload }, t('team.said', { name: chosen.name }));
    if (!answer?.ok) return;
    if (passes) setLink(linkOf(answer.result));
    else onClose();
  };
  return (
    <Dialog
      open
      title={passes ? t('team.passTitle', { name }) : t('team.sayTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common(link === null ? 'cancel' : 'close')}</Button>
          {link === null && (
            <Button
              kind="primary"
              busy={busy}
              refused={chosen ? null : t('team.missing')}
              onClick={() => void give()}
            >
              {t(passes ? 'team.passDo' : 'team.sayDo')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {passes && <p>{t('team.passLead')}</p>}
        {link === null ? (
          <HolderFields holder={holder} onChange={setHolder} />
        ) : (
          <GrantedLink name={chosen?.name ?? name} link={link} />
        )}
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}
