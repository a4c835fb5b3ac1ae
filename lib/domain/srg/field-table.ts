import type { SrgField, SrgFills, SrgSection } from './guideline'
import { certainties, filled, once, oneOf, problemsOf, type RowCheck, type SrgLine, type SrgTableProblem } from './table-rows' // prettier-ignore

/** A field of a guideline with where it is read. */
export interface SrgFieldRow extends SrgField {
  source: string
  certainty: string
}

const sections: readonly SrgSection[] = ['administrative', 'person', 'provision', 'wageSubsidy']
const ofHead: readonly SrgFills[] = ['year', 'month', 'fixed', 'release', 'municipality', 'reporter']
const ofRecord: readonly SrgFills[] = ['bsn', 'birthDate', 'gender', 'notKept', 'registration', 'provision', 'startedOn', 'endedOn', 'endReason', 'wageValue'] // prettier-ignore
const needed: readonly SrgField['needed'][] = ['always', 'ended', 'wageSubsidy', 'never']
/** Without these no delivery says whose it is, of which month, about whom and what. */
const inEvery: readonly SrgFills[] = ['year', 'month', 'municipality', 'reporter', 'bsn', 'provision', 'startedOn'] // prettier-ignore

/** What a pattern may hold: letters, digits, classes, choices and counts; nothing that repeats without an end. */
const plainPattern = /^(?:\\d|\[[A-Za-z0-9-]+\]|[A-Za-z0-9.]|\{\d{1,3}(?:,\d{1,3})?\}|[|()?])+$/

const compiles = (pattern: string) => {
  try {
    return new RegExp(`^(?:${pattern})$`)
  } catch {
    return null
  }
}

const patternCheck: RowCheck = ({ pattern = '' }) =>
  pattern.length <= 100 && plainPattern.test(pattern) && !/\)[{?]/.test(pattern) && compiles(pattern)
    ? null
    : '“pattern” is geen patroon dat Schakel kent: cijfers (\\d), letters, [keuzes], {aantal} en a|b.'

const fixedCheck: RowCheck = ({ fills, fixed = '', pattern = '' }) => {
  if (fills !== 'fixed') return fixed === '' ? null : '“fixed” hoort leeg te zijn: dit veld heeft geen vaste waarde.' // prettier-ignore
  return compiles(pattern)?.test(fixed) ? null : '“fixed” past niet in het patroon van dit veld.'
}

const sectionCheck: RowCheck = ({ section, fills }) => {
  const head = section === 'administrative'
  const known: readonly string[] = head ? ofHead : ofRecord
  return known.includes(fills ?? '')
    ? null
    : `“fills” is “${fills}”; kies in dit deel uit ${known.join(', ')}.`
}

const checks = (): RowCheck[] => [
  ({ position }) => (/^[1-9]\d{0,2}$/.test(position ?? '') ? null : '“position” is geen heel getal vanaf 1.'),
  filled('label'),
  ({ element }) =>
    /^[A-Za-z][A-Za-z0-9]{0,79}$/.test(element ?? '') ? null : '“element” is geen naam van letters en cijfers.',
  oneOf('section', sections),
  sectionCheck,
  patternCheck,
  oneOf('needed', needed),
  fixedCheck,
  filled('source'),
  oneOf('certainty', certainties),
  once(({ position }) => position ?? '', 'Deze positie staat er al.'),
  once(({ label }) => label ?? '', 'Dit label staat er al.'),
  once(({ element }) => element ?? '', 'Dit element staat er al.'),
  once(({ fills }) => (fills === 'fixed' || fills === 'notKept' ? '' : (fills ?? '')), 'Wat dit veld vult, staat er al.'),
] // prettier-ignore

/** What is wrong with the table as a whole: a field without which nothing can be delivered, or a hole in the order. */
function wholeProblems(lines: readonly SrgLine[]): SrgTableProblem[] {
  const filling = lines.map(({ cells }) => cells.fills)
  const positions = lines.map(({ cells }) => Number(cells.position)).sort((a, b) => a - b)
  const absent = inEvery.filter((fills) => !filling.includes(fills))
  const whys = [
    ...(absent.length > 0 ? [`Er is geen veld voor: ${absent.join(', ')}.`] : []),
    ...(positions.some((position, at) => position !== at + 1)
      ? ['De posities lopen niet door van 1 af.']
      : []),
  ]
  return whys.map((why) => ({ table: 'fields', line: 1, cells: '', why }))
}

/** The fields of a file and every reason against them; the order is that of their position. */
export function fieldTable(lines: readonly SrgLine[]): { fields: SrgFieldRow[]; problems: SrgTableProblem[] } {
  const problems = problemsOf('fields', lines, checks())
  const fields = lines.map(({ cells: { guideline: _, ...cells } }) => {
    return { ...cells, position: Number(cells.position), fixed: cells.fixed || null } as SrgFieldRow
  })
  return {
    fields: fields.sort((a, b) => a.position - b.position),
    problems: problems.length > 0 ? problems : wholeProblems(lines),
  }
} // prettier-ignore
