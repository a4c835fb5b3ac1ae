import type { FieldSpec } from './field-spec'
import { choice, date, optional, tick } from './form-fields'
import { orderKindLabel } from './order-kind'
import { afterPlace, taken } from './seat-fields'

/** What an offer asks. */
export const workplace: FieldSpec = {
  name: 'workplaceId',
  label: 'Plek',
  kind: 'select',
  required: true,
  options: [],
}
export const offered: FieldSpec[] = [
  date('validOn', 'Aangeboden op'),
  workplace,
  date('startsOn', 'Eerste werkdag', {
    ...optional,
    help: 'Vanaf dan wordt de zitplaats vrijgehouden. Leeg: vanaf de dag van het aanbod.',
  }),
  ...taken,
  afterPlace,
  date('answerBy', 'Antwoord uiterlijk op'),
  tick('travelChecked', 'De reis naar de plek is nagegaan'),
  choice('orderKind', 'Waarom wijkt u van de volgorde af?', orderKindLabel, {
    ...optional,
    help: 'Alleen als iemand anders eerder aan de beurt is.',
  }),
  {
    name: 'orderReason',
    label: 'Reden om van de volgorde af te wijken',
    kind: 'textarea',
    help: 'Alleen als iemand anders eerder aan de beurt is.',
  },
]
