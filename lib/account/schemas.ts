import { z } from 'zod'
import {
  choiceInput,
  dayInput,
  idChoiceInput,
  seenVersion,
  submission,
  textInput,
} from '@/lib/pipeline/inputs'
import { roles } from '@/lib/domain/roles'
import { worksForMunicipalities } from './works-for-municipalities'

const needed = { required: true }
const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Vul een e-mailadres in, bijvoorbeeld naam@gemeente.nl.').max(200))

const role = choiceInput('Rol', roles, needed).pipe(z.enum(roles))
const name = textInput('Naam', { required: true, max: 120 }).pipe(z.string())
const account = { ...submission, accountId: z.uuid() }

const newAccount = z
  .strictObject({
    ...submission,
    organisationId: idChoiceInput('Organisatie', needed).pipe(z.uuid()),
    name,
    email,
    role,
    municipalityIds: z.array(z.uuid()).default([]),
    from: dayInput('Vanaf'),
  })
  .refine(({ municipalityIds, from }) => municipalityIds.length === 0 || from !== null, {
    path: ['from'],
    message: 'Vul “Vanaf” in.',
  })

/** What is left of an earlier role in fields that are no longer on the screen is not looked at. */
export const newAccountSchema = z.preprocess((raw) => {
  const typed = Object(raw) as Record<string, unknown>
  return worksForMunicipalities(typed.role) ? typed : { ...typed, municipalityIds: [], from: '' }
}, newAccount)

export const changeAccountSchema = z.strictObject({ ...account, version: seenVersion, name, role })
export const activeSchema = z.strictObject({ ...account, version: seenVersion, active: z.boolean() })
export const accountSchema = z.strictObject(account)

export const addMunicipalitySchema = z.strictObject({
  ...account,
  municipalityId: idChoiceInput('Gemeente', needed).pipe(z.uuid()),
  from: dayInput('Vanaf', needed).pipe(z.string()),
})

export const endMunicipalitySchema = z.strictObject({
  ...submission,
  id: z.uuid(),
  until: dayInput('Laatste dag', needed).pipe(z.string()),
})

export const endSessionSchema = z.strictObject({ ...submission, session: z.string().length(16) })
export const nothingSchema = z.strictObject(submission)
/** For what only asks. */
export const noInputSchema = z.strictObject({})
export const dailyMailSchema = z.strictObject({ ...submission, dailyMail: z.boolean() })
export const singleKeysSchema = z.strictObject({ ...submission, singleKeys: z.boolean() })

/** What the list of accounts is narrowed to; an address that makes no sense shows everything. */
export const accountFilter = z.object({
  rol: z.enum(roles).optional().catch(undefined),
  toon: z.enum(['aan', 'uit', 'nazien']).optional().catch(undefined),
  pagina: z.coerce.number().int().positive().max(1000).catch(1),
})
export type AccountFilter = z.infer<typeof accountFilter>
