import type { FieldOption, FieldSpec } from '@/lib/domain/field-spec'
import { date } from '@/lib/domain/form-fields'
import { documentWords } from '@/lib/domain/handover-words'
import { documentsAlong, handedOver } from '@/lib/domain/sending-fields'
import type { HandoverScreen } from '@/lib/trajectory/handover-screen'

type Form = NonNullable<HandoverScreen['form']>

const whom = ({ receiver, options }: Form): FieldSpec[] => {
  if (receiver !== 'municipality') {
    const label = receiver === 'colleague' ? 'Aan welke consulent?' : 'Aan welk SO-bedrijf?'
    return [{ name: 'receiverId', label, kind: 'select', required: true, options }]
  }
  return [
    { name: 'toMunicipalityId', label: 'Naar welke gemeente?', kind: 'select', options },
    {
      name: 'toName',
      label: 'Of: een andere gemeente',
      kind: 'text',
      help: 'Alleen als de gemeente niet in de lijst staat. Die gemeente antwoordt dan per brief.',
    },
    date('validOn', 'Datum', { help: 'De dag waarop u overdraagt.' }),
  ]
}

/** What may be added, each with its value of now; what is not known cannot be added. */
const addable = ({ preview }: Form): FieldOption[] =>
  (preview?.optional ?? [])
    .filter(({ field, words }) => field !== 'documents' && words.length > 0)
    .map(({ field, label, words }) => ({ value: field, label, help: words.join(' · ') }))

/** The documents that the ground covers, each to be chosen by itself. */
const documents = ({ preview }: Form): FieldSpec[] => {
  const options = (preview?.documents ?? []).map((one) => ({
    value: one.version_id,
    label: one.title,
    help: documentWords(one),
  }))
  return options.length === 0 ? [] : [{ ...documentsAlong, options } as FieldSpec]
}

const payer = ({ preview, payers, receiver }: Form): FieldSpec[] =>
  receiver === 'municipality' && preview?.asksPayer
    ? [
        {
          name: 'subsidyPayer',
          label: 'Wie betaalt de loonkostensubsidie na de verhuizing?',
          kind: 'radio',
          required: true,
          help: 'De wet zegt dit niet voor een verhuizing binnen Nederland. Vraag de jurist als u het niet zeker weet.',
          options: payers.map(({ key, label, words, source }) => ({
            value: key.slice('payer.'.length),
            label,
            help: `${words} Bron: ${source}.`,
          })),
        },
      ]
    : []

/** The form of a handover on the chosen ground: to whom, what goes along besides what is needed, and a word with it. */
export function sendingFields(form: Form): FieldSpec[] {
  const options = addable(form)
  const rest = handedOver.flatMap((field): FieldSpec[] => {
    if (field.kind === 'hidden') return []
    if (field.name !== 'fields') return [field]
    return options.length === 0 ? [] : [{ ...field, options } as FieldSpec]
  })
  return [...whom(form), ...rest.slice(0, -1), ...documents(form), ...payer(form), ...rest.slice(-1)]
}
