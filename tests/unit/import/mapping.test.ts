import { expect, test } from 'vitest'
import { proposeMapping } from '@/lib/domain/import/propose-mapping'

test.each([
  [['Naam', 'Geboortedatum', 'Adres', 'Plaats', 'Aanvraagdatum', 'Uitslag UWV', 'Adviesdatum'], ['fullName', 'birthDate', 'street', 'city', 'applicationOn', 'adviceOutcome', 'adviceOn']],
  [['Naam', 'Voorletters'], ['surname', 'initials']],
  [['status', 'Status per', 'datum aanmelding', 'UWV-advies', 'datum UWV-advies'], ['status', 'statusSince', 'applicationOn', 'adviceOutcome', 'adviceOn']],
  [['GEB.DATUM', 'e-mailadres', 'Tel.nr.', 'Huisnummer + toev.'], ['birthDate', 'email', 'phone', 'houseNumber']],
  [['Schoenmaat', '', 'Lievelingskleur'], ['ignore', 'ignore', 'ignore']],
  [['Achternaam', 'Achternaam'], ['surname', 'ignore']],
])('koppen %j', (headers, targets) => {
  expect(proposeMapping(headers)).toEqual(targets)
}) // prettier-ignore

test('een bewaarde keuze gaat voor, ook om een kolom weg te laten', () => {
  expect(proposeMapping(['Nr', 'Wie', 'Achternaam'], { wie: 'surname', nr: 'ignore' })).toEqual([
    'ignore',
    'surname',
    'ignore',
  ])
})
