import type { display as fr } from '../fr/display';
import type { Shape } from '../shape';

export const display: Shape<typeof fr> = {
  title: 'Display and accessibility',
  back: 'Go back',
  theme: {
    legend: 'Colours of the display',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
    note: 'This choice stays on this device. The size of letters, more contrast and less motion follow your browser’s settings.',
  },
  letters: 'One-letter shortcuts',
  lettersHint:
    'On the console, B shows the neutral screen. Turn them off if you dictate to your computer.',
  statement: {
    title: 'Accessibility statement',
    intro:
      'Tour de table wants everybody to take part in the meeting, whatever their device, age, sight, hearing or gestures. This statement is about the software itself. The organisation that uses it adds its name and contact.',
    state: 'Conformance',
    stateText:
      'Tour de table conforms in part to the French accessibility reference (RGAA), version 4.1, and so to WCAG 2.1 AA. What is missing is listed below. The review was made by those who develop the software; no outside body has checked it yet.',
    tested: 'What was checked',
    testedItems: {
      axe: 'The pages of the phone went, in each of their states, through an automatic tool (axe-core, rules of WCAG 2.2 A and AA) in a real browser, light or dark; the console, the screen and the follower’s page in the states that our trial meetings pass.',
      reflow:
        'The pages of the phone are checked at 320 pixels wide: nothing sticks out, nothing is cut.',
      keyboard:
        'A whole meeting is played by keyboard alone, from its creation to the report: the focus is visible everywhere and never lost.',
      colours:
        'Words have a contrast of at least 7 to 1. A colour never says anything alone: a shape and a word go with it. Colours imposed by the system are respected.',
      hand: 'The criteria of RGAA that a machine cannot judge were gone through one by one; the details are published with the code of the software.',
    },
    limits: 'What is not accessible yet',
    limitsItems: {
      screen:
        'The screen of the room is a picture the size of a projector: its letters do not grow with the browser’s setting. The page “follow the plenary” gives the same information as text and tables, on one’s own device.',
      readers: 'Screen readers have not been tried yet by people who use them every day.',
      imports:
        'The texts that members write (candidacies, arguments) are shown as they are: how clear they are does not depend on the software.',
      print: 'PDF files are tagged and titled, but no PDF/UA tool has checked them.',
    },
    contact: 'Tell us about a difficulty',
    contactText:
      'Tell the facilitators of your meeting, or the organisation that invited you: they will give you the information in another form, and pass it on to us.',
    appeal: 'If you get no answer',
    appealText:
      'In France you may write to the Défenseur des droits, who helps free of charge to have the right to accessibility respected:',
    appealLink: 'form of the Défenseur des droits (in French)',
    made: 'Statement made on {{day}}.',
  },
  designLink: 'The components of the interface, in all their states',
};
