import { Link } from 'wouter';
import type { MeetingCreated } from '@tdt/shared/protocol/http';
import { spacedCode } from '../../i18n/format';
import { useT } from '../../i18n';
import { CopyField } from '../../ui/console/copy-field';
import styles from './create.module.css';

/** The code and the links: shown once, each to be kept. */
export function CreatedLinks({ created }: { readonly created: MeetingCreated }) {
  const t = useT('console');
  const { code, links, seat } = created;
  const copy = (label: string) => ({
    label,
    copyLabel: t('create.copyNamed', { name: label }),
    words: { copy: t('create.copy'), copied: t('create.copied'), selected: t('create.selected') },
  });
  const origin = new URL(links.plenary).origin;
  return (
    <div className={styles.form}>
      <div>
        <h1 className={styles.title}>{t('create.done')}</h1>
        <p>{t('create.doneLead')}</p>
      </div>
      <section className={styles.code}>
        <h2>{t('create.code')}</h2>
        <p className={styles.letters}>{spacedCode(code)}</p>
        <p>{t('create.codeHint')}</p>
      </section>
      <CopyField
        {...copy(t('create.facilitatorLink'))}
        hint={t('create.facilitatorLinkHint')}
        value={links.facilitator}
      />
      <CopyField
        {...copy(t('create.rapporteurLink'))}
        hint={t('create.rapporteurLinkHint')}
        value={links.rapporteur}
      />
      <CopyField
        {...copy(t('create.plenaryLink'))}
        hint={t('create.plenaryLinkHint')}
        value={links.plenary}
      />
      <CopyField
        {...copy(t('create.joinLink'))}
        hint={t('create.joinLinkHint')}
        value={`${origin}/r/${code}`}
      />
      <Link href={`/m/${seat}/console`} className={styles.open}>
        {t('create.openConsole')}
      </Link>
    </div>
  );
}
