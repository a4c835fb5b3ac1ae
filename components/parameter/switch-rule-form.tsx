'use client'

import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { PlainAdvice } from '@/components/plain-language/plain-advice'
import type { WordList } from '@/components/plain-language/use-plain-findings'
import { askLabel } from '@/lib/domain/switch-terms'
import * as actions from '@/lib/parameter/actions'
import { SourceFields } from './parameter-forms'

const asks = Object.entries(askLabel).map(([value, label]) => ({ value, label }))

/** What a rule of a switch says from a day on; until then it says what it said. It is printed, so tips for plain Dutch stand beside it. */
export function SwitchRuleForm({ rule, words, plain }: { rule: string; words: string; plain: WordList }) {
  return (
    <ActionForm
      action={actions.addSwitchRule}
      draft={`switchregel ${rule}`}
      extra={{ key: rule }}
      defaultValues={{ words, ask: '', from: '', source: '', certainty: 'high' }}
      submitLabel="Leg de regel vast"
      clearOnDone
    >
      <TextArea
        name="words"
        label="Wat geldt"
        required
        rows={4}
        help="Zoals een consulent het leest, en zoals het op het blad van een switch staat."
      />
      <PlainAdvice name="words" words={plain} />
      <SelectField
        name="ask"
        label="Wie vragen?"
        options={asks}
        help="Alleen als de wet het openlaat of als het niet is nagezien."
      />
      <DateField name="from" label="Geldt vanaf" required help="Tot die dag blijft staan wat er nu staat." />
      <SourceFields />
    </ActionForm>
  )
}
