import { addressKey } from '@/lib/domain/address-check'
import { addDays } from '@/lib/domain/calendar'
import { addresseeOf, type PostalAddress } from '@/lib/domain/letter-address'
import { nameOf, type NameRow } from '@/lib/person/name-row'
import type { Desk, Walker } from './desk'

interface Listed extends NameRow, PostalAddress {
  personId: string
  municipalityId: string
  owner: string
}

/** Of who stands on the list of a team most addresses were looked up shortly ago; every fifth was not. */
export async function leaveAddressChecks({ reader, today }: Desk, team: readonly Walker[]): Promise<void> {
  const people = await reader<Listed[]>`
    select p.id as "personId", p.municipality_id as "municipalityId", t.owner_id as owner, p.initials, p.given_name as "givenName", p.prefix, p.surname,
      p.name_use as "nameUse", p.partner_prefix as "partnerPrefix", p.partner_surname as "partnerSurname", p.street, p.house_number as "houseNumber", p.postcode, p.city
    from trajectory t join person p on p.id = t.person_id
    where t.id in ${reader(team.map(({ trajectoryId }) => trajectoryId))} and t.owner_id is not null
      and t.state in ('toBePlaced', 'waiting', 'resting') order by t.number`
  const checks = people
    .filter((_, index) => index % 5 !== 4)
    .map((person) => ({
      person,
      lines: addresseeOf(
        { name: nameOf(person), gender: 'unknown', address: person },
        [],
        'contactRound',
        today,
      ).lines,
    })) // prettier-ignore
    .filter(({ lines }) => lines.length > 0)
    .map(({ person: { personId, municipalityId, owner }, lines }, index) => ({
      person_id: personId,
      municipality_id: municipalityId,
      recorded_by: owner,
      address: addressKey(lines),
      outcome: 'right',
      source: 'register',
      checked_on: addDays(today, -(index % 3) - 1),
    }))
  if (checks.length > 0) await reader`insert into address_check ${reader(checks)}`
}
