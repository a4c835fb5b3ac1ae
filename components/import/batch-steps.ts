import type { Step } from '@/components/ui/step-line'
import type { BatchData } from '@/lib/import/queries'

const labels = ['Bestand', 'Kolommen', 'Controle', 'Klaar'] as const

/** The four steps of a list, with the present one. */
export function stepsOf({ batch, mapping }: BatchData): Step[] {
  const now = mapping ? 1 : batch.status === 'checking' ? 2 : 3
  return labels.map((label, index) => ({
    label,
    at: index < now ? 'done' : index === now ? 'current' : 'ahead',
  }))
}
