import type postgres from 'postgres'

/** What stands on the paper of a municipality: without it every letter misses something. One that was set before goes. */
export async function setPaper(
  admin: postgres.Sql,
  municipalityId: string,
  { phone, checkedKinds }: { phone: string; checkedKinds: readonly string[] },
) {
  await admin`delete from letter_setting where municipality_id = ${municipalityId}`
  await admin`insert into letter_setting (municipality_id, address, postcode, city, phone, email, checked_kinds, valid_from)
    values (${municipalityId}, 'Postbus 10', '1234 AB', 'Meerdorp', ${phone}, 'post@meerdorp.example', ${[...checkedKinds]}, '2020-01-01')`
}

/** Where post for the person of a trajectory comes; answers who that is. */
export async function setAddress(
  admin: postgres.Sql,
  trajectoryId: string,
  { street, gender }: { street: string; gender: 'm' | 'f' },
): Promise<string> {
  const [row] = await admin<{ id: string }[]>`
    update person set gender = ${gender}, street = ${street}, house_number = '12', postcode = '1234 AB', city = 'Meerdorp'
    where id = (select person_id from trajectory where id = ${trajectoryId}) returning id`
  return row?.id ?? ''
}

/** Where the person of a trajectory lives was looked up on this day, and right or wrong. */
export const addressSeen = (
  admin: postgres.Sql,
  { trajectoryId }: { trajectoryId: string },
  outcome: 'right' | 'wrong',
  on = '2026-11-02',
) => admin`
  insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_by)
  select p.id, t.municipality_id, p.street || ' ' || p.house_number || ', ' || p.postcode || '  ' || upper(p.city), ${outcome}, 'other', ${on}, coalesce(t.owner_id, (select id from account limit 1))
  from trajectory t join person p on p.id = t.person_id where t.id = ${trajectoryId}`
