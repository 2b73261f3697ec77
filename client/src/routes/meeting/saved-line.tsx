import { useEffect, useState } from 'react';
import { CloudOff } from 'lucide-react';
import { formatTime } from '../../i18n/format';
import { useLocale, useT } from '../../i18n';
import { useConnectionPart } from '../../stores/connection-store';
import { SavedState } from '../../ui/saved-state';
import { StripBanner } from '../../ui/strip-banner';

/** How long "Enregistrement…" must last before it is worth showing. */
const WORTH_SHOWING = 400;

/** Icon and words of where one's typing stands, for a top bar; nothing before the first word was typed. */
export function SavedLine() {
  const t = useT('common');
  const locale = useLocale();
  const saving = useConnectionPart((state) => state.saving);
  const slow = useLasting(saving.state === 'saving', WORTH_SHOWING);
  const [savedAt, setSavedAt] = useState<number | null>(null);
  if (saving.state === 'saved' && saving.at !== savedAt) setSavedAt(saving.at);
  if (saving.state === 'offline')
    return (
      <span role="status">
        <SavedState state="offline" words={t('saving.offline')} />
      </span>
    );
  return (
    <span role="status">
      {slow && <SavedState state="saving" words={t('saving.saving')} />}
      {!slow && savedAt !== null && (
        <SavedState
          state="saved"
          words={t('saving.saved', { time: formatTime(savedAt, locale) })}
        />
      )}
    </span>
  );
}

/** The strip "Hors ligne – gardé sur ce téléphone (3)", or nothing. */
export function OfflineStrip() {
  const t = useT('common');
  const saving = useConnectionPart((state) => state.saving);
  const storage = useConnectionPart((state) => state.storage);
  if (saving.state !== 'offline') return null;
  const { count } = saving;
  const kept = storage === 'kept' ? 'saving.offlineCount' : 'saving.offlineUnkept';
  return (
    <StripBanner
      icon={<CloudOff size={24} aria-hidden />}
      title={count === 0 ? t('saving.offline') : t(kept, { count })}
      hint={t('saving.offlineHint')}
    />
  );
}

/** True once something has been true for a while; false at once when it ends. */
function useLasting(present: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!present) return undefined;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [present, ms]);
  return present && lasting;
}
