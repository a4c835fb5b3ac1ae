import 'server-only'
import { unseal } from '@/lib/pipeline/seal'

/** What someone typed earlier in a form and did not send, and when it was kept (ISO instant). */
export interface KeptDraft {
  values: Record<string, string | boolean>
  keptAt: string
}

/** Opens what `keepDraft` sealed. */
export const openDraft = ({ sealed, keptAt }: { sealed: string; keptAt: string }): KeptDraft => ({
  values: JSON.parse(unseal(sealed)) as KeptDraft['values'],
  keptAt,
})
