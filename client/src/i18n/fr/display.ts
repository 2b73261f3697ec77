/** The page of the display and of accessibility. */
export const display = {
  title: 'Affichage et accessibilité',
  back: 'Revenir en arrière',
  theme: {
    legend: 'Couleurs de l’affichage',
    system: 'Comme l’appareil',
    light: 'Fond clair',
    dark: 'Fond sombre',
    note: 'Ce choix reste sur cet appareil. La taille des lettres, le contraste renforcé et les animations réduites suivent les réglages de votre navigateur.',
  },
  letters: 'Raccourcis à une lettre',
  lettersHint:
    'Sur la console, B affiche l’écran neutre. Éteignez-les si vous dictez à votre ordinateur.',
  statement: {
    title: 'Déclaration d’accessibilité',
    intro:
      'Tour de table veut que chaque personne prenne part à la réunion, quels que soient son appareil, son âge, sa vue, son ouïe ou ses gestes. Cette déclaration porte sur le logiciel lui-même. La structure qui l’utilise la complète par son nom et son contact.',
    state: 'État de conformité',
    stateText:
      'Tour de table est en conformité partielle avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1. Les points qui manquent sont listés plus bas. L’examen a été fait par celles et ceux qui développent le logiciel ; aucun organisme extérieur ne l’a encore contrôlé.',
    tested: 'Ce qui a été vérifié',
    testedItems: {
      axe: 'Les pages du téléphone sont passées, dans chacun de leurs états, par un outil automatique (axe-core, règles WCAG 2.2 A et AA) dans un vrai navigateur, en clair ou en sombre ; la console, l’écran et le suivi à distance, dans les états que traversent nos réunions d’essai.',
      reflow:
        'Les pages du téléphone sont vérifiées à 320 pixels de large : rien ne dépasse, rien n’est coupé.',
      keyboard:
        'Une réunion entière est jouée au clavier seul, de sa création aux remontées : le focus est visible partout et ne se perd jamais.',
      colours:
        'Les textes ont un contraste d’au moins 7 pour 1. Une couleur ne dit jamais rien seule : une forme et un mot l’accompagnent. Les couleurs imposées par le système sont respectées.',
      hand: 'Les critères du RGAA qu’une machine ne sait pas juger ont été repris un par un ; le détail est publié avec le code du logiciel.',
    },
    limits: 'Ce qui n’est pas encore accessible',
    limitsItems: {
      screen:
        'L’écran de la salle est une image à la taille d’un vidéoprojecteur : ses lettres ne grandissent pas avec le réglage du navigateur. La page « suivre la plénière » donne les mêmes informations en texte et en tableaux, sur son propre appareil.',
      readers:
        'Les lecteurs d’écran n’ont pas encore été essayés par des personnes qui les utilisent au quotidien.',
      imports:
        'Les textes que les membres écrivent (candidatures, arguments) sont repris tels quels : leur clarté ne dépend pas du logiciel.',
      print: 'Les PDF sont balisés et titrés, mais n’ont pas été contrôlés par un outil PDF/UA.',
    },
    contact: 'Signaler une difficulté',
    contactText:
      'Dites-le à l’animation de votre réunion, ou à la structure qui vous y a invité·e : elle vous donnera l’information sous une autre forme, et nous la transmettra.',
    appeal: 'Si vous n’obtenez pas de réponse',
    appealText:
      'Vous pouvez écrire au Défenseur des droits, qui aide gratuitement à faire respecter le droit à l’accessibilité :',
    appealLink: 'formulaire du Défenseur des droits',
    made: 'Déclaration établie le {{day}}.',
  },
  designLink: 'Les composants de l’interface, dans tous leurs états',
} as const;
