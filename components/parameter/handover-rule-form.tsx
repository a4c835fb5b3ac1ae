'use client'

import { SpecForm } from '@/components/forms/spec-form'
import type { HandoverRule } from '@/lib/domain/handover-fields'
import { addHandoverRule } from '@/lib/parameter/actions'
import { handoverRuleFields } from '@/lib/parameter/handover-rule-fields'

/** What a rule of handovers says from a day on; the form begins with what it says now. */
export function HandoverRuleForm({ rule }: { rule: HandoverRule }) {
  const { key, label, words, needed, optional, documents, ask } = rule
  return (
    <SpecForm
      fields={handoverRuleFields(rule)}
      values={{ label, words, needed, optional, documents, ask: ask ?? '', certainty: 'high' }}
      action={addHandoverRule}
      draft={`overdrachtregel ${key}`}
      extra={{ key }}
      submitLabel="Leg de regel vast"
      clearOnDone
    />
  )
}
