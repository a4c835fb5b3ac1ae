import { findSensitive } from '@/lib/domain/sensitive-text'

/** Each medical word of a text once, in quotes; empty when there is none. */
export function medicalWordsIn(text: string): string[] {
  const medical = findSensitive(text).filter(({ kind }) => kind !== 'bsn')
  return [...new Set(medical.map((match) => `“${match.text}”`))]
}

/** What to say about a free text that holds a BSN or medical words; null when there is nothing to say. */
export function sensitiveWarning(text: string): string | null {
  const medical = medicalWordsIn(text)
  const parts = [
    findSensitive(text).some(({ kind }) => kind === 'bsn') &&
      'Hier lijkt een BSN te staan. Haal dat weg; het BSN hoort bij de persoon.',
    medical.length > 0 &&
      `${medical.join(', ')} lijkt medisch. Schrijf liever wat iemand in het werk kan en nodig heeft.`,
  ]
  return parts.filter(Boolean).join(' ') || null
}
