import { formatNumber } from './dutch-number'
import { dutyOf } from './duty-state'
import type { DutyFacts } from './facts'

/** How far down a list the places reach that are open until the number: in people, and in words. */
export interface Reach {
  /** How many people; 0 where none is open, or it is not known. */
  people: number
  words: string
}

// Sums of quarters of an hour divided by 31 carry binary noise; room for 2 must not become 1,9999….
const noise = 1e-9
const nobody = 'daarom komt niemand erbij of valt eraf.'
const room = (people: number) => `plaats voor ${people === 1 ? '1 mens' : `${formatNumber(people)} mensen`}`
const first = (people: number) =>
  `wie bij ${people === 1 ? 'de eerste' : `de eerste ${formatNumber(people)}`} komt of daaruit valt, telt bij “komen binnen” en “vallen buiten”.`
const none = (why: string): Reach => ({ people: 0, words: `${why}; ${nobody}` })

/** Who waits without a duty is promised no place. */
export const noReach: Reach = {
  people: 0,
  words: 'Op de wachtlijst is geen plek beloofd; daarom telt hier alleen de plaats in de rij.',
}

/**
 * To how many people a place is owed now (Pw art. 10b lid 1). A number in places of 31 hours is no number of people: then it
 * is the open places × the hours of a place ÷ the average hours that count of who works now, as a forecast does. Unknown
 * without a number, without anybody at work, and for a reader to whom fewer people at work than `threshold` are not told.
 */
export function reachOf(facts: DutyFacts, threshold: number): Reach {
  const { state, target, realised, basis } = dutyOf(facts)
  const persons = Number(facts.persons)
  if (state === 'reached') return none('Het aantal is bereikt: er is nu geen plek open')
  if (target === null) return none('Voor dit jaar is geen aantal bekend')
  if (persons > 0 && persons < threshold)
    return none('Hoeveel plekken open zijn, tonen wij niet: dat zou tonen om wie het gaat')
  const open = target - realised
  return basis === 'persons' ? ofPersons(Math.floor(open + noise)) : ofPlaces(open, facts)
}

const ofPersons = (people: number): Reach => ({
  people,
  words: `Tot het aantal is nu ${room(people)}: ${first(people)}`,
})

function ofPlaces(open: number, facts: DutyFacts): Reach {
  const [persons, size] = [Number(facts.persons), Number(facts.standardPlaceHours)]
  const places = `Tot het aantal zijn nu ${formatNumber(open, 1)} plekken van ${formatNumber(size)} uur open`
  const average = persons === 0 ? 0 : Number(facts.countedHours ?? facts.hours) / persons
  if (average === 0)
    return none(`${places}. Voor hoeveel mensen dat is, is niet bekend: er werkt nog niemand`)
  const people = Math.floor((open * size) / average + noise)
  if (people === 0) return none(`${places}, te weinig voor wie evenveel werkt als wie er nu is`)
  return {
    people,
    words: `${places}. Wie nu werkt, telt gemiddeld voor ${formatNumber(average, 1)} uur per week: dat is ongeveer ${room(people)}. Ongeveer: ${first(people)}`,
  }
}
