import type { Tone } from '@/components/ui/tone'
import type { BatchStatus } from '@/lib/import/load-list'

/** How far a list is, as a word and the tone that repeats it. */
export const batchStatus: Record<BatchStatus, readonly [word: string, tone: Tone]> = {
  mapping: ['Kolommen kiezen', 'info'],
  checking: ['Controleren', 'info'],
  importing: ['Bezig met invoeren', 'warning'],
  imported: ['Ingevoerd', 'positive'],
  undone: ['Teruggedraaid', 'neutral'],
  discarded: ['Weggegooid', 'neutral'],
}
