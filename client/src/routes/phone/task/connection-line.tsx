import { CloudCheck, CloudOff } from 'lucide-react';
import { useT } from '../../../i18n';
import { useConnectionPart } from '../../../stores/connection-store';
import { SavedState } from '../../../ui/saved-state';
import { StripBanner } from '../../../ui/strip-banner';
import { SavedLine } from '../../meeting/saved-line';

/** At the right of the top bar: saved, saving, or offline while the strip cannot come. */
export function TopState({ stripShown }: { readonly stripShown: boolean }) {
  const t = useT('phone');
  const common = useT('common');
  const saving = useConnectionPart((c) => c.saving);
  if (saving.state !== 'offline') return stripShown ? null : <SavedLine />;
  if (stripShown) return null;
  const { count } = saving;
  return (
    <span role="status">
      <SavedState
        state="offline"
        words={count > 0 ? t('offline.short', { count }) : common('saving.offline')}
      />
    </span>
  );
}

/** The strip under the top bar; once the network is back it keeps its place until nobody writes any more. */
export function OfflineStrip() {
  const t = useT('phone');
  const common = useT('common');
  const saving = useConnectionPart((c) => c.saving);
  const isKept = useConnectionPart((c) => c.storage === 'kept');
  if (saving.state !== 'offline')
    return (
      <StripBanner
        icon={<CloudCheck aria-hidden />}
        title={t('offline.back')}
        hint={t(saving.state === 'saved' ? 'offline.sent' : 'offline.sending')}
      />
    );
  const { count } = saving;
  const counted = common(isKept ? 'saving.offlineCount' : 'saving.offlineUnkept', { count });
  return (
    <StripBanner
      icon={<CloudOff aria-hidden />}
      title={count > 0 ? counted : common('saving.offline')}
      hint={isKept ? common('saving.offlineHint') : t('offline.body')}
    />
  );
}
