import { audienceLabel, audiencesOf, channelLabel, parties, partyLabel, reachable } from './contact-moment'
import type { FieldOption, FieldSpec } from './field-spec'
import { choice, date, line, optional, tick } from './form-fields'
import type { Role } from './roles'

const contacts = parties.filter((party) => party !== 'none')

/** What a note or contact moment asks; `confirms` and the readers hang on who writes and about whom (`noteFields`). */
export const writeNote: FieldSpec[] = [
  choice('party', 'Met wie?', partyLabel, optional),
  {
    ...choice('channel', 'Hoe?', channelLabel),
    shownWhen: { field: 'party', is: contacts },
  } as FieldSpec,
  {
    ...line('withWhom', 'Naam', 'Alleen als het iemand anders is dan de persoon zelf.'),
    shownWhen: { field: 'party', is: contacts },
  } as FieldSpec,
  {
    ...choice('reached', 'Heeft u elkaar gesproken?', { yes: 'Ja', no: 'Nee, niet bereikt' }),
    shownWhen: { field: 'party', is: [...reachable] },
  } as FieldSpec,
  date('onDay', 'Datum'),
  { name: 'atTime', label: 'Tijd', kind: 'time', help: 'Bijvoorbeeld 9.30.' },
  {
    name: 'text',
    label: 'Notitie',
    kind: 'textarea',
    required: true,
    help: 'Geen diagnose of medische gegevens.',
  },
  {
    ...tick(
      'confirms',
      'Wil op de lijst blijven',
      'De plaats op de lijst is dan bevestigd op de datum hierboven.',
    ),
    shownWhen: { field: 'reached', is: ['yes'] },
  } as FieldSpec,
  choice('audience', 'Wie leest dit?', audienceLabel, optional),
  {
    name: 'companyId',
    label: 'Welk SO-bedrijf?',
    kind: 'select',
    options: [],
    shownWhen: { field: 'audience', is: ['chain'] },
  },
]

export const correctNote: FieldSpec[] = [
  ...writeNote.filter(({ name }) => name !== 'confirms'),
  {
    name: 'reason',
    label: 'Waarom corrigeert u dit?',
    kind: 'textarea',
    required: true,
    help: 'De oude tekst blijft te lezen voor wie die kon lezen, met deze reden.',
  },
]

interface Writing {
  role: Role
  /** Companies that see the trajectory now. */
  companies: readonly FieldOption[]
  /** On the list, and the writer may confirm the place there. */
  mayConfirm: boolean
}

/** The readers that this writer may choose, also where there is one: who reads it stands there before it is kept. */
function readersField(field: FieldSpec, { role, companies }: Writing): FieldSpec[] {
  const [only] = companies
  const words = {
    ...audienceLabel,
    ...(role === 'hr'
      ? { chain: 'Ons bedrijf en de gemeente', company: 'Alleen HR van ons bedrijf' }
      : { chain: companies.length === 1 ? `De gemeente en ${only?.label}` : audienceLabel.chain }),
  }
  const open = audiencesOf(role).filter((value) => value !== 'chain' || role === 'hr' || companies.length > 0)
  const options = open.map((value) => ({ value, label: words[value] }))
  return [{ ...field, kind: 'radio', required: true, options } as FieldSpec]
}

/** The fields of a note for who writes it: only readers that are there, and the list only for who is on it. */
export const noteFields = (fields: readonly FieldSpec[], writing: Writing): FieldSpec[] =>
  fields.flatMap((field): FieldSpec[] => {
    const { role, companies, mayConfirm } = writing
    if (field.name === 'party') return [{ ...field, required: true } as FieldSpec]
    if (field.name === 'confirms') return mayConfirm ? [field] : []
    if (field.name === 'audience') return readersField(field, writing)
    if (field.name !== 'companyId') return [field]
    return role === 'hr' || companies.length < 2
      ? []
      : [{ ...field, required: true, options: companies } as FieldSpec]
  })

/** What a new note holds at first besides its day: mostly somebody was on the phone. Whether they spoke is asked. */
export const newNote = (role: Role) => ({
  party: 'person',
  channel: 'phone',
  audience: audiencesOf(role)[0] ?? 'municipality',
})
