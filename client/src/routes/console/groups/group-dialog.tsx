import { displayName, plenaryName } from '@tdt/shared/people/names';
import type { StaffPerson } from '@tdt/shared/document/values';
import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { PersonName } from '../../../ui/console/person-name';
import { Refusal } from '../../../ui/console/refusal';
import { Select } from '../../../ui/console/select';
import { Dialog } from '../../../ui/dialog';
import { Tick, Toggle } from '../../../ui/toggle';
import { useMeeting } from '../../../stores/meeting-store';
import { useAct } from '../acts/acts-context';
import { IfMay, useMay } from '../acts/may';
import type { GroupView } from '../model/groups';
import styles from './groups.module.css';
import { PaperEntry } from './paper-entry';

const RAPPORTEURS_MOST = 2;

interface Props {
  readonly view: GroupView;
  readonly views: readonly GroupView[];
}

/** One group: who writes, who is moved, whether its members may read along. */
export function GroupDialog({ view, views, onClose }: Props & { readonly onClose: () => void }) {
  const t = useT('console');
  const { act, refused } = useAct();
  const { group, members } = view;
  const { number } = group;
  return (
    <Dialog
      open
      title={t('groups.name', { number })}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {t('groups.done')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <IfMay give="rapporteur.name">
          <p>{t('groups.rapporteurHint')}</p>
        </IfMay>
        <ul className={styles.members}>
          {members.map((person) => (
            <MemberRow key={person.id} person={person} view={view} views={views} />
          ))}
        </ul>
        <PaperEntry group={group.id} number={number} />
        <IfMay give="group.share">
          <Toggle
            label={t('groups.share')}
            hint={t('groups.shareHint')}
            checked={group.shared}
            onChange={(shared) =>
              void act(
                { type: 'group.share', payload: { group: group.id, shared } },
                t(shared ? 'groups.said.shared' : 'groups.said.unshared', { number }),
              )
            }
          />
        </IfMay>
        {members.length === 0 && (
          <IfMay give="group.remove">
            <RemoveGroup view={view} onDone={onClose} />
          </IfMay>
        )}
        <Refusal message={refused} />
      </div>
    </Dialog>
  );
}

/** Removing an empty group; what it wrote is said first, and kept. */
function RemoveGroup({ view, onDone }: { readonly view: GroupView; readonly onDone: () => void }) {
  const t = useT('console');
  const { act, busy, refused } = useAct();
  const { id, number } = view.group;
  const wrote = useMeeting(({ meeting, published }) =>
    meeting.tasks.some((task) => published(id, task.id).progress.state !== 'todo'),
  );
  const remove = async () => {
    const payload = { group: id, ...(wrote ? { confirm: true } : {}) };
    const answer = await act(
      { type: 'group.remove', payload },
      t('groups.said.removed', { number }),
    );
    if (answer?.ok) onDone();
  };
  return (
    <div>
      {wrote && <p>{t('forming.removeWrote')}</p>}
      <Button busy={busy} onClick={() => void remove()}>
        {t('groups.remove')}
      </Button>
      <Refusal message={refused} />
    </div>
  );
}

function MemberRow({ person, view, views }: Props & { readonly person: StaffPerson }) {
  const t = useT('console');
  const { act, refused } = useAct();
  const { group } = view;
  const { number, rapporteurs } = group;
  const name = displayName(person);
  const holds = rapporteurs.includes(person.id);
  const may = useMay('group.move');
  const rename = (checked: boolean) => {
    const others = rapporteurs.filter((id) => id !== person.id);
    const next = checked ? [...others, person.id].slice(-RAPPORTEURS_MOST) : others;
    const words = t(checked ? 'groups.said.named' : 'groups.said.unnamed', { name, number });
    void act({ type: 'rapporteur.name', payload: { group: group.id, rapporteurs: next } }, words);
  };
  const move = (to: string) => {
    const target = views.find((one) => one.group.id === to)?.group;
    if (!target) return;
    const command = {
      type: 'group.move',
      payload: { person: person.id, group: target.id },
    } as const;
    void act(command, t('groups.said.moved', { name, number: target.number }));
  };
  if (!may)
    return (
      <li className={styles.member}>
        <PersonName name={plenaryName(person)} />
        {holds && <span>{t(rapporteurs[0] === person.id ? 'groups.first' : 'groups.second')}</span>}
      </li>
    );
  return (
    <li className={styles.member}>
      <Tick
        label={<PersonName name={plenaryName(person)} />}
        hint={[
          person.presence === 'remote' && t('people.presence.remote'),
          person.noPhone && t('people.noPhone'),
        ]
          .filter((note) => typeof note === 'string')
          .join(' · ')}
        checked={holds}
        onChange={rename}
        end={holds && t(rapporteurs[0] === person.id ? 'groups.first' : 'groups.second')}
      />
      <Select
        look="quiet"
        label={t('groups.moveNamed', { name })}
        value={group.id}
        onChange={move}
        options={views.map((one) => ({
          value: one.group.id,
          label: t('groups.nameAndSize', { number: one.group.number, count: one.members.length }),
        }))}
      />
      <Refusal message={refused} />
    </li>
  );
}
