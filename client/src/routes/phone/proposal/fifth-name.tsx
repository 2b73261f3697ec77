import { useT } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

interface FifthNameProps {
  readonly open: boolean;
  readonly count: number;
  readonly accept: () => void;
  readonly close: () => void;
}

/** One name more than advised is asked for twice. */
export function FifthName({ open, count, accept, close }: FifthNameProps) {
  const t = useT('phone');
  return (
    <Dialog
      open={open}
      title={t('proposal.fifth.title')}
      onClose={close}
      actions={
        <>
          <Button onClick={accept}>{t('proposal.fifth.yes')}</Button>
          <Button kind="primary" onClick={close}>
            {t('proposal.fifth.no')}
          </Button>
        </>
      }
    >
      <p>{t('proposal.fifth.body', { count })}</p>
    </Dialog>
  );
}
