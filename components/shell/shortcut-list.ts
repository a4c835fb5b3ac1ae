import type { MenuSection } from './shell-actor'

/** The letter after G that goes to a screen. */
export const goKeys = {
  vandaag: 'v',
  trajecten: 't',
  wachtlijst: 'w',
  plekken: 'p',
  plaatsingen: 'l',
  werkgevers: 'e',
  sturing: 's',
  invoer: 'i',
  beheer: 'b',
} as const satisfies Record<MenuSection, string>

/** Keys that need no menu, with what each does. */
export const pageKeys: readonly (readonly [keys: string, does: string])[] = [
  ['J en K', 'naar de volgende en de vorige regel van een lijst'],
  ['Enter', 'open de regel, of druk op de knop'],
  ['N', 'naar de belangrijkste knop van de pagina'],
  ['F', 'naar het eerste veld van het formulier'],
  ['Ctrl S', 'verstuur het formulier'],
  ['Esc', 'sluit het menu of dit venster'],
  ['?', 'toon deze toetsen'],
]
