/**
 * Whose turn it is when the day of a term comes, by its rule; a rule that is not here asks an act of who minds it (`act`).
 * `list` is the round along who waits. `others` is an answer that somebody else owes: too late it is late, and who minds it
 * asks after it. `none` ends by itself: a right that opens or closes, or an effect of the law. Nobody has to do anything on
 * that day, so that it is never late. The database keeps the same lane with every term (`deadline.lane`), and every list, figure,
 * message and file that speaks of "te laat" goes by it.
 */
export const termLanes = {
  list: ['contactRound', 'restReview'],
  others: ['uwvAdvice', 'completionAnswer', 'handoverAnswer', 'informationDuty', 'switchTaskOther'],
  none: [
    'objection',
    'appeal',
    'furtherAppeal',
    'ownRequestAgain',
    'dataReuse',
    'benefitDataReuse',
    'targetGroupRequest',
    'registerEntryEnds',
  ],
} as const

type Listed = typeof termLanes
/** Who owes the answer. */
const owedBy: Record<Listed['others'][number], string> = {
  uwvAdvice: 'UWV',
  completionAnswer: 'de aanvrager',
  handoverAnswer: 'de andere gemeente',
  informationDuty: 'een ander',
  switchTaskOther: 'een ander',
}

/** What ends or opens by itself. */
const endsAs: Record<Listed['none'][number], string> = {
  objection: 'tot die dag kan iemand bezwaar maken',
  appeal: 'tot die dag kan iemand in beroep',
  furtherAppeal: 'tot die dag kan iemand in hoger beroep',
  ownRequestAgain: 'vanaf die dag kan iemand zelf weer advies vragen',
  dataReuse: 'tot die dag zijn de gegevens te gebruiken',
  benefitDataReuse: 'tot die dag zijn de gegevens te gebruiken',
  targetGroupRequest: 'vanaf die dag kan de aanvraag opnieuw',
  registerEntryEnds: 'op die dag eindigt de registratie vanzelf',
}

/** Whether a term ends by itself: nobody owes anything, and it is never late. */
export const endsByItself = (rule: string): rule is Listed['none'][number] => Object.hasOwn(endsAs, rule)

/** What happens on the last day of a term that ends by itself, in Dutch. */
export const endWords = (rule: string): string => (endsByItself(rule) ? endsAs[rule] : '')

/** Who of outside owes the answer of this term, in Dutch; null where the act is of somebody who works with Schakel. */
export const owedByOther = (rule: string): string | null =>
  Object.hasOwn(owedBy, rule) ? owedBy[rule as keyof typeof owedBy] : null
