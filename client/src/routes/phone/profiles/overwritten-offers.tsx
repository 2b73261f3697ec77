import { LIST_MAX } from '@tdt/shared/document/list';
import type { ProfileList } from '@tdt/shared/document/values';
import type { TaskId } from '@tdt/shared/ids';
import { useT } from '../../../i18n';
import { useWriting } from '../../../meeting/writing';
import { dismissOverwritten, useConnectionPart } from '../../../stores/connection-store';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/phone/notice';

interface OverwrittenOffersProps {
  readonly task: TaskId;
  readonly list: ProfileList;
  /** There is no room for one more entry. */
  readonly isFull: boolean;
}

/** Words of this phone that another device replaced without having seen them: kept as a new entry, or left. */
export function OverwrittenOffers({ task, list, isFull }: OverwrittenOffersProps) {
  const t = useT('phone');
  const writing = useWriting(task);
  const overwritten = useConnectionPart((c) => c.overwritten);
  const here = overwritten.filter((offer) => offer.field.startsWith(`${task}/${list}/`));
  return here.map((offer) => (
    <Notice
      key={`${offer.field} ${offer.text}`}
      live
      tone="warn"
      title={t('overwritten.title')}
      actions={
        <>
          {!isFull && (
            <Button
              onClick={() => {
                writing.add(list, offer.text);
                dismissOverwritten(offer);
              }}
            >
              {t('overwritten.add')}
            </Button>
          )}
          <Button
            kind="quiet"
            onClick={() => {
              dismissOverwritten(offer);
            }}
          >
            {t('overwritten.drop')}
          </Button>
        </>
      }
    >
      <p>{t('overwritten.body')}</p>
      <p>
        <strong>{offer.text}</strong>
      </p>
      {isFull && <p>{t('listFull.title', { count: LIST_MAX })}</p>}
    </Notice>
  ));
}
