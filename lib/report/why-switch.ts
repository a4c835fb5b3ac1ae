import { formatDate } from '@/lib/domain/dutch-date'
import type { SwitchRow } from './switch-queries'

const dayWords = (day: string | null) => (day === null ? 'onbekende dag' : formatDate(day))

/** Why a switch counts for a figure: when it was prepared and what came of it, without who it was. */
export function whySwitch(figure: string, { since, until }: Omit<SwitchRow, 'key'>): string {
  const prepared = `Voorbereid vanaf ${formatDate(since)}`
  if (figure.endsWith('.running')) return `${prepared}; loopt op deze dag nog.`
  if (figure.endsWith('.completed')) return `${prepared}, overgestapt op ${dayWords(until)}.`
  return /(^|\.)returned(\.|$)/.test(figure)
    ? `${prepared}, teruggekomen op ${dayWords(until)}.`
    : `${prepared}, gestopt op ${dayWords(until)}.`
}
