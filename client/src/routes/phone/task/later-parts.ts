/* What a phone shows after its first field, fetched together once the page is there. */
export { AsidePart } from '../aside/aside-part';
export { NoObjectPart } from '../aside/no-object-part';
export { Recall } from '../aside/recall';
export { CandidaciesPart } from '../candidacies/candidacies-part';
export { ProposalPart } from '../proposal/proposal-part';
