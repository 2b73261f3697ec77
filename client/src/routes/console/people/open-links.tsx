import { localized } from '@tdt/shared/locale';
import { displayName, plenaryName } from '@tdt/shared/people/names';
import { useLocale, useT } from '../../../i18n';
import { useMeeting } from '../../../stores/meeting-store';
import { PersonName } from '../../../ui/console/person-name';
import { Lines, Row, Section, Soft } from '../../../ui/console/section';
import { Badge } from '../../../ui/icon-word';
import { CommandButton } from '../acts/command-button';
import { useMay } from '../acts/may';
import { openLinks } from '../model/candidate-links';
import type { OpenLink } from '../model/candidate-links';
import { LinkTo } from './link-to';
import styles from './people.module.css';

/** Candidacies linked to nobody on the list: links to confirm or refuse, and those for which nobody is proposed. */
export function OpenLinks() {
  const t = useT('console');
  const candidacies = useMeeting(({ meeting }) => meeting.candidacies);
  const people = useMeeting(({ staff }) => staff.people);
  const imported = useMeeting(({ staff }) => staff.imported);
  const open = openLinks({ meeting: { candidacies }, staff: { people, imported } });
  const proposed = open.filter((link) => link.proposed.length > 0);
  const alone = open.filter((link) => link.proposed.length === 0);
  return (
    <>
      {proposed.length > 0 && (
        <Section title={t('links.toConfirm', { count: proposed.length })}>
          <Soft>{t('links.toConfirmLead')}</Soft>
          <Lines>
            {proposed.map((link) => (
              <LinkRow key={link.candidacy.id} link={link} />
            ))}
          </Lines>
        </Section>
      )}
      {alone.length > 0 && (
        <Section title={t('links.alone', { count: alone.length })}>
          <Soft>{t('links.aloneLead')}</Soft>
          <Lines>
            {alone.map((link) => (
              <LinkRow key={link.candidacy.id} link={link} />
            ))}
          </Lines>
        </Section>
      )}
    </>
  );
}

function LinkRow({ link }: { readonly link: OpenLink }) {
  const locale = useLocale();
  const may = useMay('candidacy.link');
  const tasks = useMeeting(({ meeting }) => meeting.tasks);
  const { candidacy, outsider, proposed } = link;
  const task = tasks.find(({ id }) => id === candidacy.task);
  return (
    <li className={styles.person}>
      <div className={styles.who}>
        <PersonName name={plenaryName(outsider)} />
        {task && <small>{localized(task.label, locale)}</small>}
      </div>
      {proposed.map((one) => (
        <Proposal key={one.person.id} link={link} proposal={one} />
      ))}
      {may && proposed.length === 0 && (
        <LinkTo candidacy={candidacy} name={displayName(outsider)} />
      )}
    </li>
  );
}

/** One member who may be the candidate, with what tells them from a namesake. */
function Proposal(props: {
  readonly link: OpenLink;
  readonly proposal: OpenLink['proposed'][number];
}) {
  const t = useT('console');
  const may = useMay('candidacy.link');
  const { candidacy, outsider } = props.link;
  const { person, why } = props.proposal;
  const name = displayName(person);
  const whose = { name, candidate: displayName(outsider) };
  const target = { candidacy: candidacy.id, person: person.id };
  return (
    <Row>
      <span>
        {name} <Badge>{t(`links.why.${why}`)}</Badge>
        <small> {person.origin ?? t('links.noOrigin')}</small>
      </span>
      {may && (
        <>
          <CommandButton
            kind="primary"
            aria-label={t('links.confirmNamed', whose)}
            said={t('candidacy.said.linked', { name })}
            command={() => ({ type: 'candidacy.link', payload: target })}
          >
            {t('links.confirm')}
          </CommandButton>
          <CommandButton
            aria-label={t('links.refuseNamed', whose)}
            said={t('links.said.refused', whose)}
            command={() => ({ type: 'candidacy.refuse', payload: { ...target, refused: true } })}
          >
            {t('links.refuse')}
          </CommandButton>
        </>
      )}
    </Row>
  );
}
