import { formatDate } from './dutch-date'

/**
 * What stands beside figures and lists of a day ('yyyy-mm-dd') that had still to come on the day of which the knowledge is
 * asked: what is not in them, and that they may disagree for it. Null where the day was there by then, or `known` is null (now).
 */
export function notYetKnownWords(day: string, known: string | null): string | null {
  if (known === null || day <= known) return null
  const [then, asked] = [formatDate(known), formatDate(day)]
  return `Op ${then} moest ${asked} nog komen. U ziet alleen wat op ${then} al vastlag over ${asked}. Wat daarna is vastgelegd, zoals een verlenging, een plaatsing, een bevestiging of een besluit, staat er niet in. Cijfers kunnen elkaar daardoor tegenspreken, en wat te laat of fout lijkt, was misschien alleen nog niet vastgelegd. Wilt u de stand van ${then} zelf? Kies die dag dan ook als dag die u bekijkt.`
}

/** The same of a day that has still to come today, as known now: that its figures are no forecast. Null for today and before. */
export const notYetWords = (day: string, today: string): string | null =>
  day > today
    ? `${formatDate(day)} moet nog komen. U ziet alleen wat nu al vastligt: contracten die beginnen en aflopen, en wie nu wacht. Wie er nog bij komt of weggaat, staat er niet in. Verkennen kan bij Wat als.`
    : null
