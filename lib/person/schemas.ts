import { z } from 'zod'
import { newAddressFields } from '@/lib/domain/new-address'
import {
  benefitFields,
  bsnField,
  endRepresentativeFields,
  personFields,
  representativeFields,
} from '@/lib/domain/person-fields'
import { doubleFields, registerFields } from '@/lib/domain/register-fields'
import { looksMedical } from '@/lib/domain/sensitive-text'
import { asWeek } from '@/lib/domain/week-hours'
import { longestDay, refusedGrowth, workProfileFields } from '@/lib/domain/work-profile-fields'
import { seenVersion, submission } from '@/lib/pipeline/inputs'
import { fieldsSchema, formSchema } from '@/lib/trajectory/fields-schema'
import { readPersonIn } from './person-values'

const trajectory = { trajectoryId: z.uuid() }

const read = <T extends { input: Parameters<typeof readPersonIn>[0] }>(
  form: T,
  context: z.RefinementCtx,
) => ({
  ...form,
  input: readPersonIn(form.input, context),
})

export const registerSchema = formSchema({}, registerFields).transform(read)
/** `personVersion` is the version of the person that was on screen. */
export const changePersonSchema = formSchema(
  { ...trajectory, personVersion: seenVersion },
  personFields,
).transform(read)
/** An address that does not hold: the new one, or that nobody knows it; the rest of the person is not asked. */
export const settleAddressSchema = formSchema(
  { ...trajectory, personVersion: seenVersion },
  newAddressFields,
).transform(read)
export const recordBsnSchema = formSchema(trajectory, [{ ...bsnField, required: true }]).transform(read)
export const changeBenefitSchema = formSchema(trajectory, benefitFields)
export const addRepresentativeSchema = formSchema(trajectory, representativeFields).transform(read)
export const endRepresentativeSchema = formSchema(
  { ...trajectory, representativeId: z.uuid() },
  endRepresentativeFields,
)
export const changeWorkProfileSchema = formSchema(trajectory, workProfileFields).transform(
  (form, context) => {
    const { note } = form.input
    const refuse = (name: string, message: string) =>
      context.addIssue({ code: 'custom', path: [name], message })
    if (typeof note === 'string' && looksMedical(note))
      refuse('note', 'Dit lijkt een medisch gegeven. Schrijf alleen op wat er op het werk nodig is.')
    if (typeof note === 'string' && note.length > longestNote)
      refuse('note', `Houd het bij ${longestNote} tekens.`)
    if (asWeek(form.input.weekdays)?.some((hours) => hours > longestDay))
      refuse('weekdays', `Vul hoogstens ${longestDay} uur op een dag in.`)
    const growth = refusedGrowth(form.input)
    if (growth !== null) refuse('hoursGrowth', growth)
    return form
  },
)
const longestNote = 200
export const showBsnSchema = z.object({ ...submission, ...trajectory })

/** What was typed so far, to look for persons who are known already; nothing is required. */
export const doublesSchema = fieldsSchema(
  registerFields
    .filter(({ name }) => doubleFields.includes(name))
    .map((field) => ({ ...field, required: false })),
)
