import { UserCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { later } from '../../../ui/later';
import { LinkButton } from '../../../ui/phone/link-button';
import { windows } from '../fetch-later';
import type { GroupView } from '../model/group';

const TickDialog = later(() => windows().then((m) => m.TickDialog));

/** The rapporteur ticks those of their own table who have no phone: the others came in by themselves. */
export function TickMembers({ view }: { readonly view: GroupView }) {
  const t = useT('phone');
  const [open, setOpen] = useState(false);
  return (
    <>
      <LinkButton icon={<UserCheck />} onClick={() => setOpen(true)}>
        {t('tick.open')}
      </LinkButton>
      {open && <TickDialog view={view} onClose={() => setOpen(false)} />}
    </>
  );
}
