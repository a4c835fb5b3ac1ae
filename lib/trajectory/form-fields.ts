import 'server-only'
import { actFields, proposableMoves } from '@/lib/domain/act-fields'
import { noteFields } from '@/lib/domain/contact-fields'
import { decide } from '@/lib/domain/decide'
import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { moveLabel } from '@/lib/domain/move-terms'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import { situationOf } from '@/lib/domain/situation-of'
import type { Context } from '@/lib/pipeline/context'
import { askedOfWork } from './asked-fields'
import type { FormData } from './load-form'
import type { HeadRow } from './load-head'
import type { TrajectoryPageFilter } from './page-filter'
import { returnFields } from './return-form'
import { specOfStep, type Step } from './step-specs'
import { endingFields } from './switch-form'

/** What a form is opened on: the trajectory, its rows in force and what the address asks. */
export interface Page {
  head: HeadRow
  rows: FactRows
  filter: TrajectoryPageFilter
}

const filledIn = (fields: readonly FieldSpec[], { options, weeks }: FormData): FieldSpec[] =>
  fields.map((field) => {
    if (field.kind === 'week') return { ...field, days: weeks }
    const open = 'options' in field && field.options.length === 0
    return open ? { ...field, options: options[field.name] ?? [] } : field
  })

/** The moves that may be proposed from here: all that would be allowed if somebody else had proposed them. */
function proposals(facts: TrajectoryFacts | null, actorId: string, today: string): FieldSpec[] {
  if (facts === null) return []
  const situation = situationOf(facts, actorId, today)
  const open = proposableMoves.filter(
    (move) => decide(move, { ...situation, proposals: [{ id: move, move, proposedBy: '' }] }).allowed,
  )
  const options = open.map((move) => ({ value: move, label: moveLabel[move] }))
  return [{ name: 'move', label: 'Wat stelt u voor?', kind: 'radio', required: true, options }]
}

/** Companies that see the trajectory now. */
const companiesOf = ({ access }: FactRows) =>
  access.map((row) => ({ value: String(row.organisation_id), label: String(row.company) }))

/** Companies that read along: only those that see the trajectory now; a company has no choice. */
function readers(fields: FieldSpec[], { rows }: Page, isCompany: boolean): FieldSpec[] {
  const options = companiesOf(rows)
  return fields.flatMap((field) => {
    if (field.name !== 'companyId' || !('options' in field)) return [field]
    return isCompany || options.length === 0 ? [] : [{ ...field, options }]
  })
}

/** The fields of a step for this reader: choices filled in, and only what this case asks. */
export function fieldsOf(step: Step, form: FormData, page: Page, { actor, today }: Context): FieldSpec[] {
  const whole = askedOfWork(filledIn(specOfStep(step).fields, form), form, today)
  const fields = endingFields(step, returnFields(step, whole, form), form.facts)
  if (step === 'propose') return [...proposals(form.facts, actor.accountId, today), ...fields]
  if (step === 'startPreparation') return readers(fields, page, actor.role === 'hr')
  return step === 'writeNote' ? fieldsOfNote(form, page, actor.role) : fields
}

const fieldsOfNote = ({ facts }: FormData, { rows }: Page, role: Role) =>
  noteFields(actFields.writeNote, {
    role,
    companies: companiesOf(rows),
    mayConfirm: Boolean(facts?.entry) && mayEver(role, 'waitingList.confirm'),
  })
