import type { FieldSpec } from './field-spec'
import { choice, line, on, optional, remark } from './form-fields'
import { handoverFieldLabel } from './handover-fields'
import { subsidyPayerLabel } from './labels'

/** What every handover asks: on what ground, what goes along besides what that ground needs, and a word to the receiver. */
export const handedOver: FieldSpec[] = [
  { name: 'ground', label: 'Grondslag voor het delen van gegevens', kind: 'hidden', required: true },
  {
    name: 'fields',
    label: 'Wat gaat er nog meer mee?',
    kind: 'checkboxes',
    options: Object.entries(handoverFieldLabel).map(([value, label]) => ({ value, label })),
    help: 'Vink alleen aan wat de ontvanger echt nodig heeft.',
  },
  {
    name: 'message',
    label: 'Bericht aan de ontvanger',
    kind: 'textarea',
    help: 'Gaat mee met de overdracht. Geen diagnose of medische gegevens.',
  },
  { name: 'seen', label: 'Wat u zag', kind: 'hidden' },
]
/** Which papers go along; the options are those of the trajectory that the ground covers. */
export const documentsAlong: FieldSpec = {
  name: 'documents',
  label: 'Welke documenten gaan mee?',
  kind: 'checkboxes',
  options: [],
  help: 'De andere gemeente krijgt een eigen kopie. Staat de gemeente niet in Schakel, stuur ze dan zelf.',
}
/** The same to another municipality, with whether it is in Schakel and who pays the subsidy after the move. */
export const destination: FieldSpec[] = [
  on,
  { name: 'toMunicipalityId', label: 'Naar gemeente (in Schakel)', kind: 'select', options: [] },
  line('toName', 'Of: een andere gemeente', 'Alleen als de gemeente niet in de lijst staat.'),
  ...handedOver,
  documentsAlong,
  choice('subsidyPayer', 'Wie betaalt de loonkostensubsidie na de verhuizing?', subsidyPayerLabel, optional),
  remark,
]
