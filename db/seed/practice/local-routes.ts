import type { TransactionSql } from 'postgres'
import type { PracticeIds } from './organisations'

/** The route of each municipality, by its id. */
export const practiceRoutes = {
  meerdorp: '0b6f0d5e-4c1a-4f0e-9a51-7a1c3d5e0001',
  oeverland: '0b6f0d5e-4c1a-4f0e-9a51-7a1c3d5e0002',
} as const

/** One route of each municipality of the practice world; provider, contact and policy are invented. */
export async function loadPracticeRoutes(sql: TransactionSql, { organisations }: PracticeIds) {
  const routes = [
    [practiceRoutes.meerdorp, organisations.meerdorp, 'De Werkplaats', 'Anneke de Boer'],
    [practiceRoutes.oeverland, organisations.oeverland, 'Zorgboerderij Nooitgedacht', 'Piet Hoekstra'],
  ] as const // prettier-ignore
  for (const [key, municipality, provider, contact] of routes)
    await sql`
      insert into local_route (id, key, municipality_id, name, for_whom, goals, review_weeks, longest_months, provider, contact_name, contact_phone,
        is_bridging, source, valid_from)
      values (${key}, ${key}, ${municipality}, 'Tussenwerk', 'Jongeren met een positief advies voor wie nog geen passende plek is.',
        ${['Op tijd komen en afspraken nakomen', 'Samenwerken in een kleine groep', 'Drie dagen per week volhouden', 'Zelf met de bus reizen']},
        8, 12, ${provider}, ${contact}, '0591234567', true, 'Oefenwereld: verzonnen beleidsregel Tussenwerk, art. 4', '2024-01-01')
      on conflict do nothing`
}
