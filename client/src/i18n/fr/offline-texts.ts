/** What a page says when a part of it, or the network, is not there. */
export const offlineTexts = {
  part: {
    coming: 'Chargement…',
    missing:
      'Cette partie n’est pas encore sur cet appareil, et le réseau ne répond pas. Ce que vous avez écrit est gardé.',
  },
  lowData: {
    label: 'Consommer moins de données',
    hint: 'La police de l’appareil, et rien de chargé d’avance.',
  },
} as const;
