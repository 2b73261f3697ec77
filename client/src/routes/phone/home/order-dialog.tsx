import { ListOrdered } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { later } from '../../../ui/later';
import { LinkButton } from '../../../ui/phone/link-button';
import { windows } from '../fetch-later';
import type { GroupView } from '../model/group';

const OrderDialog = later(() => windows().then((m) => m.OrderDialog));

/** The group changes the order of tasks that was suggested to it. */
export function OrderOfTasks({ view }: { readonly view: GroupView }) {
  const t = useT('phone');
  const [open, setOpen] = useState(false);
  if (view.tasks.length < 2) return null;
  return (
    <>
      <LinkButton icon={<ListOrdered />} onClick={() => setOpen(true)}>
        {t('order.open')}
      </LinkButton>
      {open && <OrderDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
