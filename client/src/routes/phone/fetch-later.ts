import { loadNamespaces } from '../../i18n';

/** What a phone shows after its first field, with its words. */
export async function laterParts() {
  const [parts] = await Promise.all([
    import('./task/later-parts').then(
      ({ AsidePart, CandidaciesPart, NoObjectPart, ProposalPart, Recall }) => ({
        AsidePart,
        CandidaciesPart,
        NoObjectPart,
        ProposalPart,
        Recall,
      }),
    ),
    loadNamespaces('phone'),
  ]);
  return parts;
}

/** The windows of a group's home, with their words. */
export async function windows() {
  const [parts] = await Promise.all([
    import('./home/windows').then(({ OrderDialog, SecondDialog, TickDialog }) => ({
      OrderDialog,
      SecondDialog,
      TickDialog,
    })),
    loadNamespaces('phone'),
  ]);
  return parts;
}
