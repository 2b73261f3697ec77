/* <PersonName first="Karim" last="NEUVILLE" />: the surname in bold, in capitals as imported. */
import type { PersonName as Name } from '@tdt/shared/people/names';

export const PersonName = ({ name }: { readonly name: Name }) => (
  <bdi>
    {name.first !== '' && `${name.first} `}
    <b>{name.last}</b>
  </bdi>
);
