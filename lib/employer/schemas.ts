import { z } from 'zod'
import { parseEmail, parsePhone } from '@/lib/domain/contact'
import { employerKindLabel } from '@/lib/domain/work-terms'
import { dayParam } from '@/lib/waiting-list/list-filter'
import { choiceInput, dayInput, seenVersion, submission, textInput } from '@/lib/pipeline/inputs'

const sheet = {
  name: textInput('Naam', { required: true, max: 120 }),
  kind: choiceInput('Soort werkgever', Object.keys(employerKindLabel), { required: true }),
  contactName: textInput('Vaste contactpersoon', { max: 120 }),
  contactPhone: textInput('Telefoon', { max: 40 }).refine(
    (text) => text === null || parsePhone(text) !== null,
    'Vul een telefoonnummer in, bijvoorbeeld 06 12345678.',
  ),
  contactEmail: textInput('E-mailadres', { max: 200 }).refine(
    (text) => text === null || parseEmail(text) !== null,
    'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
  ),
  address: textInput('Adres', { max: 300 }),
  agreements: textInput('Afspraken'),
  note: textInput('Opmerking'),
}

export const newEmployerSchema = z.object({ ...submission, ...sheet })
export const changeEmployerSchema = z.object({ ...submission, id: z.uuid(), version: seenVersion, ...sheet })
export const arrangeStepSchema = z.object({
  ...submission,
  id: z.uuid(),
  step: z.string().max(60),
  doneOn: dayInput('Geregeld op', { required: true }),
  doneBy: textInput('Door wie?', { required: true, max: 120 }),
  note: textInput('Toelichting'),
})
export const takeBackStepSchema = z.object({ ...submission, id: z.uuid(), step: z.string().max(60) })
export const addContactSchema = z.object({
  ...submission,
  id: z.uuid(),
  onDay: dayInput('Datum', { required: true }),
  withWhom: textInput('Met wie?', { required: true, max: 120 }),
  text: textInput('Wat is besproken?', { required: true }),
})

export const employerFilter = z.object({
  soort: z
    .enum(Object.keys(employerKindLabel) as [string, ...string[]])
    .optional()
    .catch(undefined),
  dag: dayParam,
  bekend: dayParam,
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
})
export type EmployerFilter = z.output<typeof employerFilter>
