import type { IsoDate } from './calendar'
import type { FactContext } from './effects/effect'
import type { Row, TrajectoryFacts } from './facts'
import { rulesOf } from './facts'
import type { Addressee } from './letter-address'
import type { Gender, PersonName } from './person-name'

/** What a municipality puts on its letters, from a day on. */
export interface Sender {
  address: string | null
  postcode: string | null
  city: string | null
  phone: string | null
  email: string | null
  /** Where an objection goes to, when that is another address. */
  objectionAddress: string | null
}

/** Everything that a letter may say, as its reader may see it: facts of one trajectory, the person, the municipality. */
export interface LetterFacts {
  facts: TrajectoryFacts
  name: PersonName
  gender: Gender
  birthDate: IsoDate | null
  municipality: string
  caseworker: string | null
  /** Who took the decision. */
  decider: string | null
  /** Who writes this letter. */
  writer: string
  sender: Sender | null
  /** Of the open offer: the place, its employer and the company. */
  place: { name: string; employer: string; company: string; city: string | null } | null
  addressee: Addressee
  /** The day on the letter: every day in it is counted from there. */
  datedOn: IsoDate
}

/** The same as the rules of terms look at it, on the day of the letter. */
export const termContext = ({ facts, datedOn }: Pick<LetterFacts, 'facts' | 'datedOn'>): FactContext => ({
  facts,
  input: {},
  validOn: datedOn,
  today: datedOn,
  rules: rulesOf(facts),
  actorId: '',
  newId: () => '',
})

/** The running term of the decision on the application (Awb 4:13). */
export const decisionTerm = ({ facts }: Pick<LetterFacts, 'facts'>): Row | null =>
  facts.deadlines.find(({ rule }) => rule === 'municipalDecision') ?? null
