import { SpecForm } from '@/components/forms/spec-form'
import { actFields } from '@/lib/domain/act-fields'
import { formatDate } from '@/lib/domain/dutch-date'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { moveFields } from '@/lib/domain/move-fields'
import { confirmOnList, makeMove, proposeMove } from '@/lib/trajectory/actions'
import type { OutcomeData } from './check-outcomes'

/** An outcome of which the form stands here, filled in as it mostly is. */
export type Recorded = 'confirmed' | 'ownWish' | 'moved' | 'workingAlready' | 'unreachable'

const named = (fields: readonly FieldSpec[], ...names: string[]) =>
  fields.filter(({ name }) => names.includes(name))

const rest = {
  action: makeMove,
  fields: named(moveFields.rest, 'talkOn', 'reviewOn'),
  extra: { move: 'rest', returnAgreed: false },
}
const forms = {
  confirmed: { action: confirmOnList, fields: named(actFields.confirmOnList, 'talkOn'), extra: {} },
  ownWish: rest,
  moved: rest,
  workingAlready: rest,
  unreachable: {
    action: proposeMove,
    fields: actFields.propose.map((field) => ({ ...field, label: 'Wat hebt u geprobeerd?' })),
    extra: { move: 'restUnreachable' },
  },
} as const

type Props = { data: OutcomeData; outcome: Recorded; words: string; back: string }

/** One outcome on one press: the days are filled in, and afterwards one is back at the list. */
export function OutcomeForm({ data, outcome, words, back }: Props) {
  const { trajectoryId, version, number, today, reviewOn } = data
  const { action, fields, extra } = forms[outcome]
  return (
    <SpecForm
      action={action}
      draft={`uitkomst ${number} ${outcome}`}
      fields={fields}
      values={{ talkOn: formatDate(today), ...(reviewOn && { reviewOn: formatDate(reviewOn) }) }}
      extra={{
        trajectoryId,
        version,
        ...extra,
        ...('move' in extra && extra.move === 'rest' && { restReason: outcome }),
      }}
      submitLabel={words}
      submitLook="secondary"
      nextHref={back}
    />
  )
}
