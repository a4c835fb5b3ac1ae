import { findSensitive } from '@/lib/domain/sensitive-text'

/** What to say about a free text that holds a BSN or medical words; null when there is nothing to say. */
export function sensitiveWarning(text: string): string | null {
  const found = findSensitive(text)
  if (found.length === 0) return null
  const medical = [...new Set(found.filter(({ kind }) => kind !== 'bsn').map((match) => `“${match.text}”`))]
  const parts = [
    found.some(({ kind }) => kind === 'bsn') &&
      'Hier lijkt een BSN te staan. Haal dat weg; het BSN hoort bij de persoon.',
    medical.length > 0 &&
      `${medical.join(', ')} lijkt medisch. Schrijf liever wat iemand in het werk kan en nodig heeft.`,
  ]
  return parts.filter(Boolean).join(' ')
}
