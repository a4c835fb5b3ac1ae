import type { Unknown } from './amount'
import type { NoRight } from './right'

/** Why there is no wage subsidy, as people read it. */
export const noAmountWords: Record<NoRight | 'noSubsidy', string> = {
  noSubsidy: 'Er is op deze dag geen loonkostensubsidie.',
  notTargetGroup: 'De persoon hoort op deze dag niet tot de doelgroep: er is geen positief besluit.',
  wswJob: 'Voor een baan volgens de Wsw is er geen loonkostensubsidie (Pw art. 10d lid 3).',
  otherSubsidy: 'De werkgever krijgt al een andere loonkostensubsidie voor deze baan (Pw art. 10d lid 9).',
  requestedTooLate: 'De subsidie is te lang na de eerste werkdag aangevraagd (Pw art. 10d lid 2).',
  paidByUwv:
    'Bij een Wajong-uitkering geeft UWV loondispensatie; de gemeente betaalt geen loonkostensubsidie.',
  forfaitOver:
    'Het forfait is voorbij. Alleen met een vastgestelde loonwaarde loopt de subsidie door (Pw art. 10d lid 5).',
}

/** Of a request long after the first day: nothing is refused for what the law does not clearly say of sheltered work. */
export const lateRequestWords =
  'De subsidie is later aangevraagd dan de termijn na de eerste werkdag (Pw art. 10d lid 2). Of die termijn ook bij beschut werk geldt, is niet bekend: vraag het UWV of de jurist.'

/** Why no amount is known yet, as people read it. */
export const unknownWords: Record<Unknown, string> = {
  regime: 'Geen bedrag bekend: de soort subsidie is nog niet vastgelegd.',
  wageValue: 'Geen bedrag bekend: de loonwaarde is nog niet vastgelegd.',
  birthDate: 'Geen bedrag bekend: de geboortedatum is niet bekend, en daarvan hangt het minimumloon af.',
  minimumWage: 'Geen bedrag bekend: het minimumloon van deze dag staat nog niet in de tabel.',
  rule: 'Geen bedrag bekend: voor deze dag ontbreekt een waarde bij de parameters',
  fullWeek: 'Geen bedrag bekend: de volle werkweek bij deze werkgever is niet vastgelegd.',
}
