import { z } from 'zod'
import { parseBsn } from '@/lib/domain/bsn'
import { parseEmail, parsePhone, parsePostcode } from '@/lib/domain/contact'
import { personColumns, type PersonField } from '@/lib/domain/person-fields'
import type { MoveInput } from '@/lib/domain/situation'

type Say = (field: string, message: string) => void

const read = (
  input: MoveInput,
  field: string,
  parse: (text: string) => string | null,
  say: Say,
  words: string,
) => {
  const typed = input[field]
  if (typeof typed !== 'string') return null
  const value = parse(typed)
  if (value === null) say(field, words)
  return value
}

const bsnOf = (text: string) => {
  const reading = parseBsn(text)
  return reading.ok ? reading.bsn : null
}

/** Contact data and BSN as they are kept; says at the field what cannot be read. Days after `today` are the command's. */
export function readPerson(input: MoveInput, say: Say): MoveInput {
  const { birthYear } = input
  if (typeof birthYear === 'number' && (birthYear < 1900 || birthYear > 2100))
    say('birthYear', 'Vul bij “Geboortejaar” vier cijfers in.')
  return {
    ...input,
    bsn: read(input, 'bsn', bsnOf, say, 'Dit BSN klopt niet. Controleer de negen cijfers.'),
    postcode: read(input, 'postcode', parsePostcode, say, 'Vul de postcode in als 1234 AB.'),
    phone: read(
      input,
      'phone',
      parsePhone,
      say,
      'Vul een telefoonnummer van tien cijfers in, of met landnummer.',
    ),
    email: read(input, 'email', parseEmail, say, 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.'),
  }
}

/** For a zod transform: what cannot be read becomes an issue at its field. */
export const readPersonIn = (input: MoveInput, context: z.RefinementCtx): MoveInput =>
  readPerson(input, (field, message) => context.addIssue({ code: 'custom', path: [field], message }))

/** The columns of a person as filled in. */
export const personRow = (input: MoveInput): Record<string, unknown> => ({
  ...Object.fromEntries(
    (Object.keys(personColumns) as PersonField[]).map((field) => [
      personColumns[field],
      input[field] ?? null,
    ]),
  ),
  name_use: input.nameUse ?? 'E',
})
