import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../i18n';
import { later } from '../../../ui/later';
import { LinkButton } from '../../../ui/phone/link-button';
import { windows } from '../fetch-later';
import type { GroupView } from '../model/group';

const SecondDialog = later(() => windows().then((m) => m.SecondDialog));

/** The rapporteur names somebody of their own table who writes with them, or nobody any more. */
export function SecondRapporteur({ view }: { readonly view: GroupView }) {
  const t = useT('phone');
  const [open, setOpen] = useState(false);
  const [first, second] = view.group.rapporteurs;
  if (first === undefined || first !== view.me || view.members.length < 2) return null;
  return (
    <>
      <LinkButton icon={<UserPlus />} onClick={() => setOpen(true)}>
        {t(second === undefined ? 'second.open' : 'second.change')}
      </LinkButton>
      {open && <SecondDialog view={view} first={first} onClose={() => setOpen(false)} />}
    </>
  );
}
