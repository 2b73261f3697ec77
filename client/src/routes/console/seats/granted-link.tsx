import { useT } from '../../../i18n';
import { CopyField } from '../../../ui/console/copy-field';
import { Soft } from '../../../ui/console/section';

/** The link of a seat, shown once. */
export function GrantedLink({ name, link }: { readonly name: string; readonly link: string }) {
  const t = useT('console');
  return (
    <>
      <CopyField
        label={t('seats.linkOf', { name })}
        copyLabel={t('create.copyNamed', { name })}
        value={link}
        words={{
          copy: t('create.copy'),
          copied: t('create.copied'),
          selected: t('create.selected'),
        }}
      />
      <Soft>{t('seats.once')}</Soft>
    </>
  );
}

/** The link in the answer to a command that makes one. */
export function linkOf(result: unknown): string | null {
  if (typeof result !== 'object' || result === null || !('link' in result)) return null;
  return typeof result.link === 'string' ? result.link : null;
}
