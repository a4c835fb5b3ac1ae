import 'server-only'
import { formatDate } from '@/lib/domain/dutch-date'
import { decidedEnd, otherwiseAsked } from '@/lib/domain/contract-decided'
import { untimedDays } from '@/lib/domain/effects/same-day'
import type { FieldSpec } from '@/lib/domain/field-spec'
import type { FormData } from './load-form'

const orderHelp: Readonly<Record<string, string>> = {
  orderKind: 'Er staat iemand eerder in de rij. Dit telt mee in het overzicht van afwijkingen.',
  orderReason: 'Er wacht iemand langer. Waarom krijgt deze persoon toch deze plek?',
}

/** Why the order of the list is left is asked of an offer to whoever is not first, and of no other. */
const orderAsked = (fields: FieldSpec[], { othersFirst }: FormData): FieldSpec[] =>
  fields.flatMap((field) => {
    const help = orderHelp[field.name]
    if (help === undefined) return [field]
    return othersFirst ? [{ ...field, required: true, help }] : []
  })

/** What there was between two contracts is asked only where one ended or ends. */
const gapAsked = (fields: FieldSpec[], { facts }: FormData): FieldSpec[] => {
  const asked = facts?.lastTerm?.valid_to != null
  return asked ? fields : fields.filter(({ name }) => name !== 'gapWas' && name !== 'gapReason')
}

/** Going against what was decided about the end of the contract is asked only where something was. */
const decidedAsked = (fields: FieldSpec[], { facts }: FormData, today: string): FieldSpec[] => {
  const decision = facts && decidedEnd(facts, today)
  return fields.flatMap((field) => {
    if (field.name !== 'decidedAnew') return [field]
    return decision ? [otherwiseAsked(field, decision)] : []
  })
}

/** What comes after the last day of a place is asked only where one has a last day. */
const afterPlaceAsked = (fields: FieldSpec[], { placeStops }: FormData): FieldSpec[] =>
  fields.flatMap((field) => {
    if (field.name !== 'afterPlace') return [field]
    if (placeStops === null) return []
    const chosen = fields.some(({ name }) => name === 'workplaceId')
    const help = `De plek is er t/m ${formatDate(placeStops)}. Gaat het werk daarna door?`
    return chosen ? [field] : [{ ...field, help }]
  })

const listed = new Intl.ListFormat('nl')

/** Whether two things of one day fall together is asked only where there are hours without times, and names them. */
const apartAsked = (fields: FieldSpec[], { facts }: FormData): FieldSpec[] =>
  fields.flatMap((field) => {
    if (field.name !== 'apart') return [field]
    const days = untimedDays(facts?.tracks ?? [])
    const help = `Op ${listed.format(days)}; de tijden zijn niet bekend. Vraag het na als u op zo’n dag iets toevoegt en de baan die dag niet vrij laat.`
    return days.length > 0 ? [{ ...field, help }] : []
  })

/** The fields of an offer or a job of which some are asked only of some: the order, a gap, a decision, the end of the place, hours without times. */
export function askedOfWork(fields: FieldSpec[], form: FormData, today: string): FieldSpec[] {
  const asked = decidedAsked(gapAsked(orderAsked(fields, form), form), form, today)
  return apartAsked(afterPlaceAsked(asked, form), form)
}
