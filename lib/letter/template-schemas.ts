import { z } from 'zod'
import { parseEmail, parsePhone, parsePostcode } from '@/lib/domain/contact'
import { letterKinds, type LetterKind } from '@/lib/domain/letter-terms'
import {
  choiceInput,
  choicesInput,
  dayInput,
  idChoiceInput,
  submission,
  textInput,
} from '@/lib/pipeline/inputs'

const needed = { required: true }
const ofMunicipality = {
  ...submission,
  municipalityId: idChoiceInput('Gemeente', needed).pipe(z.uuid()),
  from: dayInput('Geldt vanaf', needed).pipe(z.string()),
}

export const letterTemplateSchema = z.strictObject({
  ...ofMunicipality,
  kind: choiceInput('Soort brief', letterKinds, needed).pipe(z.custom<LetterKind>()),
  subject: textInput('Onderwerp', { ...needed, max: 150 }).pipe(z.string()),
  text: textInput('Tekst', { ...needed, max: 15_000 }).pipe(z.string()),
})

const read = (label: string, parse: (text: string) => string | null, message: string) =>
  textInput(label, { max: 254 }).transform((text, context) => {
    if (text === null) return null
    const value = parse(text)
    if (value === null) context.addIssue({ code: 'custom', message })
    return value
  })

export const letterSettingSchema = z.strictObject({
  ...ofMunicipality,
  address: textInput('Straat of postbus', { max: 100 }),
  postcode: read('Postcode', parsePostcode, 'Vul de postcode in als 1234 AB.'),
  city: textInput('Plaats', { max: 100 }),
  phone: read('Telefoon', phoneOf, 'Vul een telefoonnummer in, of een nummer dat met 14 begint.'),
  email: read('E-mail', parseEmail, 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'),
  objectionAddress: textInput('Adres voor bezwaar', { max: 200 }),
  checkedKinds: choicesInput('Wat leest een tweede persoon na?', letterKinds),
})

/** Municipalities answer at 14 with their area code too: '14 040'. */
function phoneOf(text: string): string | null {
  return /^14\s?0\d{1,3}$/.test(text.trim()) ? text.trim() : parsePhone(text)
}

export const letterTemplateFilter = z.object({ gemeente: z.uuid().optional().catch(undefined) })
