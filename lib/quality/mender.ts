import { menderOf, type QualityRuleName } from '@/lib/domain/quality-rules'
import type { State } from '@/lib/domain/states'

interface Finding {
  rule: QualityRuleName
  state: State | null
  owner: string | null
  company: string | null
}

/** Who mends a finding, by name where one person does. */
export function menderWords({ rule, state, owner, company }: Finding): string {
  const mender = menderOf(rule, state, company)
  if (mender === 'hr') return `HR van ${company}`
  if (mender === 'decisionMaker') return 'Besluitnemer'
  return owner ?? 'Nog geen consulent'
}
