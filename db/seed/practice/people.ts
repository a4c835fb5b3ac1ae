import { passesElfproef } from '@/lib/domain/bsn'
import { addDays } from '@/lib/domain/calendar'
import type { PersonFact } from '@/lib/trajectory/create-trajectory'
import { men, streets, surnames, towns, women } from './name-lists'
import { profileOfInvented } from './profiles'
import type { Random } from './random'

export type Municipality = 'meerdorp' | 'oeverland'

/** What a story says of its person; the rest is invented. Columns of `person`. */
export interface PersonWishes {
  given_name?: string | null
  prefix?: string | null
  surname?: string
  partner_prefix?: string | null
  partner_surname?: string
  name_use?: 'E' | 'P' | 'V' | 'N'
  gender?: 'm' | 'f' | 'x'
  birth_date?: string
  initials?: string | null
  benefit?: string
  /** In a town of this gemeente; without it in one of the gemeente that has the trajectory. */
  lives?: Municipality
  /** Only where nobody knows it yet. */
  bsn?: 'unknown'
}

export interface InventedPerson {
  columns: Record<string, string | null>
  bsn: string | null
  facts: PersonFact[]
}

const firstBsn = 999987300

/** BSNs of the test range 9999xxxxx that pass the elfproef, each once. */
export function* testBsns(): Generator<string, never> {
  for (let candidate = firstBsn; ; candidate += 1)
    if (passesElfproef(String(candidate))) yield String(candidate)
}

const letters = 'ABCDEHJKLMNPRSTW'
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

function nameOf(random: Random, wishes: PersonWishes) {
  const gender = wishes.gender ?? (random.chance(0.56) ? 'm' : 'f')
  const given = wishes.given_name ?? random.pick(gender === 'f' ? women : men)
  const [prefix, surname] = random.pick(surnames)
  const second = random.chance(0.4) ? `${letters[random.between(0, letters.length - 1)]}.` : ''
  const partner = partnerOf(random, gender)
  const own = { gender, given_name: given, initials: `${given.slice(0, 1)}.${second}` }
  return wishes.surname
    ? { ...own, prefix: null, surname: wishes.surname, name_use: 'E' }
    : { ...own, prefix: prefix || null, surname, ...partner }
}

/** Some use the name of a partner, before or after their own, or keep it beside. */
function partnerOf(random: Random, gender: string) {
  const [prefix, surname] = random.pick(surnames)
  const use = random.pick(['V', 'N', 'P', 'E'])
  if (!random.chance(gender === 'f' ? 0.16 : 0.05)) return { name_use: 'E' }
  return { partner_prefix: prefix || null, partner_surname: surname, name_use: use }
}

function contact(random: Random, municipality: Municipality, given: string, surname: string) {
  const [city, digits] = random.pick<readonly [string, string]>(towns[municipality])
  const pair = () => letters[random.between(0, letters.length - 1)]
  const group = () => String(random.between(10, 99))
  return {
    street: random.pick(streets),
    house_number: `${random.between(1, 188)}${random.chance(0.1) ? random.pick(['a', 'b', '-2']) : ''}`,
    postcode: `${digits} ${pair()}${pair()}`,
    city,
    phone: random.chance(0.9) ? `06 ${group()} ${group()} ${group()} ${group()}` : null,
    email: random.chance(0.6) ? `${plain(given)}.${plain(surname)}@voorbeeld.example` : null,
  }
}

/** An invented person as one municipality would know them; facts hold from the day of registration. */
export function inventPerson(
  random: Random,
  bsn: string,
  { municipality, wishes, on }: { municipality: Municipality; wishes: PersonWishes; on: string },
): InventedPerson {
  const { benefit, lives = municipality, bsn: known, ...said } = wishes
  const name = { ...nameOf(random, wishes), ...said }
  const ageInDays = random.between(19 * 366, random.chance(0.25) ? 61 * 365 : 41 * 365)
  const columns = {
    ...name,
    birth_date: wishes.birth_date ?? addDays(on, -ageInDays),
    ...contact(random, lives, name.given_name ?? 'post', name.surname),
  }
  return { columns, bsn: known === 'unknown' ? null : bsn, facts: factsOf(random, on, benefit) }
}

function factsOf(random: Random, on: string, wished?: string): PersonFact[] {
  const benefit = wished ?? random.pick(['socialAssistance', 'socialAssistance', 'socialAssistance', 'wajong', 'none', 'wia', 'anw']) // prettier-ignore
  const facts: PersonFact[] = [
    { table: 'person_benefit', row: { benefit, valid_from: on } },
    ...profileOfInvented(random, on),
  ]
  return random.chance(0.22) ? [...facts, representativeOf(random, on)] : facts
}

function representativeOf(random: Random, on: string): PersonFact {
  const [prefix, surname] = random.pick(surnames)
  const name = [random.pick(random.chance(0.5) ? women : men), prefix, surname].filter(Boolean).join(' ')
  const kind = random.pick(['mentor', 'administrator', 'curator', 'contact'])
  const phone = `06 ${random.between(10, 99)} ${random.between(10, 99)} ${random.between(10, 99)} ${random.between(10, 99)}`
  return { table: 'representative', row: { kind, name, phone, valid_from: on } }
}
