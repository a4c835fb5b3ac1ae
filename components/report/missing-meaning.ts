import type { RefusalKind } from '@/lib/domain/refusal'

/** What it means when offers come to nothing on this, and what one can do about it. */
export const meaningOf: Record<RefusalKind, readonly [means: string, next: string]> = {
  kindOfWork: ['Mensen zoeken ander werk dan er plekken zijn.', 'Zoek plekken in het werk dat hieronder staat.'],
  hours: ['De plek vraagt meer of minder uren dan iemand kan.', 'Vraag het SO-bedrijf om plekken met die uren.'],
  weekdays: ['Iemand kan op andere dagen dan de plek vrij is.', 'Bekijk in het weekoverzicht welke dagen vol zijn.'],
  distance: ['De plek is te ver, of het vervoer lukt niet.', 'Zoek dichterbij, of regel vervoer (art. 8a lid 2f).'],
  support: ['Op de plek is niet genoeg of andere begeleiding.', 'Bespreek meer uren begeleiding met het SO-bedrijf.'],
  adaptations: ['Op de plek ontbreekt iets dat iemand nodig heeft.', 'Vraag de aanpassing aan, bij UWV of de gemeente.'],
  contact: ['Het klikt niet met de groep of de begeleider.', 'Zoek een plek met een andere of kleinere groep.'],
  otherWish: ['Iemand wil iets anders, of wil nu niet.', 'Leg de wens opnieuw vast, of spreek rust af.'],
  other: ['Geen van de redenen in de lijst.', 'Lees de toelichting, of vraag de consulent.'],
} // prettier-ignore
