import { daysBetween, type IsoDate } from '../calendar'
import { formatDate } from '../dutch-date'
import { fault, type Fault, type FaultCode } from './faults'
import type { ImportField } from './fields'
import type { RowValues } from './row-values'

type Order = { earlier: ImportField; later: ImportField; code: FaultCode }

// The road goes from application to advice to decision to placement (domain §11); a contract ends after it starts.
const orders: readonly Order[] = [
  { earlier: 'applicationOn', later: 'adviceOn', code: 'adviceBeforeApplication' },
  { earlier: 'adviceOn', later: 'decisionOn', code: 'decisionBeforeAdvice' },
  { earlier: 'decisionOn', later: 'waitingSince', code: 'waitingBeforeDecision' },
  { earlier: 'placementStart', later: 'contractEnd', code: 'endBeforeStart' },
]

/** What is impossible or unlikely in the days of a row, together. `today` is the day of the import. */
export function checkDays(values: RowValues, today: IsoDate): Fault[] {
  return [
    ...orders.flatMap((order) => checkOrder(values, order)),
    ...checkStart(values, today),
    ...checkAge(values, today),
    ...checkWaits(values),
  ]
}

const dayOf = (values: RowValues, field: ImportField) => values[field as keyof RowValues] as IsoDate | null

function checkOrder(values: RowValues, { earlier, later, code }: Order): Fault[] {
  const [first, second] = [dayOf(values, earlier), dayOf(values, later)]
  return first !== null && second !== null && second < first
    ? [fault(code, later, formatDate(second), formatDate(first))]
    : []
}

function checkStart(values: RowValues, today: IsoDate): Fault[] {
  const { placementStart: start, adviceOn, decisionOn } = values
  if (start === null) return []
  if (adviceOn !== null && start < adviceOn)
    return [fault('startBeforeAdvice', 'placementStart', formatDate(start), formatDate(adviceOn))]
  if (decisionOn !== null && start < decisionOn)
    return [fault('startBeforeDecision', 'placementStart', formatDate(start), formatDate(decisionOn))]
  return start > today ? [fault('startInFuture', 'placementStart', formatDate(start))] : []
}

/** The first day of a row that says something happened, with the Dutch words for it. */
function firstEvent(values: RowValues): { on: IsoDate; what: string } | null {
  if (values.applicationOn !== null) return { on: values.applicationOn, what: 'de aanvraag' }
  if (values.adviceOn !== null) return { on: values.adviceOn, what: 'het advies' }
  return values.decisionOn !== null ? { on: values.decisionOn, what: 'het besluit' } : null
}

const ageOn = (birthDate: IsoDate, on: IsoDate) =>
  Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0)

function checkAge({ birthDate, ...values }: RowValues, today: IsoDate): Fault[] {
  if (birthDate === null) return []
  const event = firstEvent({ birthDate, ...values })
  if (event && birthDate > event.on) return [fault('bornAfter', 'birthDate', event.what)]
  const young = event !== null && ageOn(birthDate, event.on) < 16
  const old = ageOn(birthDate, today) >= 68
  return [
    ...(young ? [fault('young', 'birthDate', ageOn(birthDate, event.on), event.what)] : []),
    ...(old ? [fault('old', 'birthDate', ageOn(birthDate, today))] : []),
  ]
}

function checkWaits({ applicationOn, adviceOn, decisionOn }: RowValues): Fault[] {
  const long = (from: IsoDate | null, to: IsoDate | null) =>
    from !== null && to !== null && daysBetween(from, to) > 366
  return [
    ...(long(applicationOn, adviceOn) ? [fault('longWait', 'adviceOn', 'aanvraag en advies')] : []),
    ...(long(adviceOn, decisionOn) ? [fault('longWait', 'decisionOn', 'advies en besluit')] : []),
  ]
}
