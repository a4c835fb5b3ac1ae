import type { Tone } from './tone'

const plural = (days: number) => (days === 1 ? '1 dag' : `${days} dagen`)

/** Days left in words: 12 is "nog 12 dagen", 0 "vandaag", -3 "3 dagen te laat". */
export function daysLeftWords(days: number): string {
  if (days === 0) return 'vandaag'
  return days > 0 ? `nog ${plural(days)}` : `${plural(-days)} te laat`
}

/** Red is too late, orange within a week, grey the rest. */
export function daysLeftTone(days: number): Tone {
  if (days < 0) return 'negative'
  return days <= 7 ? 'warning' : 'neutral'
}
