import type { TransactionSql } from 'postgres'
import type { IsoDate } from '@/lib/domain/calendar'

/** Where the invented towns lie, per postcode: people live there and places stand there. */
const points = {
  // Meerdorp
  9711: [53.202, 6.398], 9712: [53.211, 6.421], 9713: [53.195, 6.385], 9801: [53.2, 6.4], 9802: [53.215, 6.412],
  // Oosterwijde
  9731: [53.188, 6.548], 9732: [53.176, 6.561], 9805: [53.185, 6.55],
  // Oeverland and Kadeburen
  9821: [53.26, 6.3], 9824: [53.312, 6.248], 9921: [53.262, 6.302], 9922: [53.27, 6.315], 9931: [53.31, 6.25],
} as const // prettier-ignore

/** Loads the points of the practice world as a file of its own; another file of the administrator replaces them. */
export async function loadPracticePoints(sql: TransactionSql, today: IsoDate) {
  const rows = Object.entries(points).map(([postcode, [lat, lon]]) => [postcode, lat, lon])
  await sql`
    insert into postcode_point (postcode4, lat, lon) select x->>0, (x->>1)::float8, (x->>2)::float8
    from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) x on conflict do nothing`
  await sql`
    insert into postcode_load (source, file_name, dated_on, points, loaded_at, loaded_by_name)
    select 'Oefenwereld: verzonnen punten', 'oefenwereld', ${today}, ${rows.length}, now(), 'Oefenwereld'
    where not exists (select from postcode_load)`
}

const townPoints = {
  meerdorp: { name: 'Meerdorp', towns: { Meerdorp: [53.2, 6.4], Oosterwijde: [53.185, 6.55] } },
  oeverland: { name: 'Oeverland', towns: { Oeverland: [53.26, 6.3], Kadeburen: [53.312, 6.248] } },
} as const

/** In which invented gemeente, by its code, each invented town lies: beside the real ones, of which none has these names. */
export async function loadPracticeTowns(
  sql: TransactionSql,
  codes: Partial<Record<keyof typeof townPoints, string>>,
) {
  for (const [key, { name, towns }] of Object.entries(townPoints)) {
    const code = codes[key as keyof typeof townPoints] ?? null
    await sql`
      insert into cbs_municipality (code, name, province, inhabitants, labour_region)
      values (${code}, ${name}, 'Oefenwereld', 0, 'Oefenwereld') on conflict do nothing`
    for (const [town, [lat, lon]] of Object.entries(towns))
      await sql`
        insert into town_point (name_key, municipality_code, name, lat, lon)
        select app.town_key(${town}), ${code}, ${town}, ${lat}, ${lon} on conflict do nothing`
  }
  await sql`select app.keep_findings_of_towns(null)`
}
