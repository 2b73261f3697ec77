import { Eye } from 'lucide-react';
import { useT } from '../../i18n';
import { StripBanner } from '../../ui/strip-banner';

/** The meeting rapporteur reads the console; only facilitators act. */
export function ReadOnlyNotice() {
  const t = useT('console');
  return (
    <StripBanner
      icon={<Eye size={22} aria-hidden />}
      title={t('readOnly.title')}
      hint={t('readOnly.hint')}
    />
  );
}
