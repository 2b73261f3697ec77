/*
 * <Hatch id={id} /> inside an <svg>: the pattern of "en retrait", to fill with `url(#id)`. The lines take the current colour.
 */
export const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="2.4" height="6" fill="currentColor" />
  </pattern>
);
