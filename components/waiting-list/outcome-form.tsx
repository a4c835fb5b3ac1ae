import { SpecForm } from '@/components/forms/spec-form'
import { actFields, unreachableFields } from '@/lib/domain/act-fields'
import { formatDate } from '@/lib/domain/dutch-date'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { newAddressFields } from '@/lib/domain/new-address'
import { moveFields } from '@/lib/domain/move-fields'
import { settleAddress } from '@/lib/person/actions'
import { confirmOnList, makeMove, proposeMove } from '@/lib/trajectory/actions'
import { heardHref, type Recorded } from '@/lib/waiting-list/heard'
import type { OutcomeData } from './check-outcomes'

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
    fields: unreachableFields,
    extra: { move: 'restUnreachable' },
  },
  address: { action: settleAddress, fields: newAddressFields, extra: {} },
} as const

type Props = { data: OutcomeData; outcome: Recorded; words: string; back: string }

/** What the form is about besides what is typed: of an address the version of the person, of the rest that of the trajectory. */
function aboutOf({ trajectoryId, version, personVersion }: OutcomeData, outcome: Recorded) {
  if (outcome === 'address') return { trajectoryId, personVersion }
  const { extra } = forms[outcome]
  const rests = 'move' in extra && extra.move === 'rest'
  return { trajectoryId, version, ...extra, ...(rests && { restReason: outcome }) }
}

/** One outcome on one press: the days and the address are filled in, and afterwards one is back at the list. */
export function OutcomeForm({ data, outcome, words, back }: Props) {
  const { number, today, reviewOn, address } = data
  const { action, fields } = forms[outcome]
  const days = { talkOn: formatDate(today), ...(reviewOn && { reviewOn: formatDate(reviewOn) }) }
  return (
    <SpecForm
      action={action}
      draft={`uitkomst ${number} ${outcome}`}
      fields={fields}
      values={outcome === 'address' ? { newAddress: 'known', ...address } : days}
      extra={aboutOf(data, outcome)}
      submitLabel={words}
      submitLook="secondary"
      nextHref={heardHref(back, number, outcome)}
    />
  )
}
