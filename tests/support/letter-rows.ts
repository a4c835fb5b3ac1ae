import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { makeDocx, paragraph } from './make-docx'

const docx = makeDocx({ body: paragraph('{tekst}') })

/** A letter that came back and was made in Word, in a round of letters, and Word templates. */
export async function letterRows(
  admin: postgres.Sql,
  {
    trajectoryId,
    person,
    municipality,
    account,
  }: { trajectoryId: string; person: string; municipality: string; account: string },
) {
  const [template] = await admin<
    { id: string }[]
  >`select id from letter_template where kind = 'contactRound' and municipality_id is null limit 1`
  const [letter, round] = [randomUUID(), randomUUID()]
  const addressee = {
    as: 'person',
    name: 'K. Jansen',
    lines: [],
    salutation: 'Geachte K. Jansen',
    about: null,
  }
  await admin`insert into letter (id, municipality_id, trajectory_id, person_id, template_version_id, kind, state, sent_on, pdf, subject, body, fields, addressee, dated_on, writers, recorded_by)
    values (${letter}, ${municipality}, ${trajectoryId}, ${person}, ${template?.id ?? ''}, 'contactRound', 'sent', '2026-11-01', 'x', 'Vraag', '[]', '{}', ${admin.json(addressee)}, '2026-11-01', array[${account}]::uuid[], ${account})`
  await admin`insert into address_check (person_id, municipality_id, address, outcome, source, checked_on, recorded_by)
    values (${person}, ${municipality}, 'Kerkstraat 1', 'right', 'register', '2026-11-01', ${account})`
  await admin`insert into letter_round (id, municipality_id, kind, respond_by, started_by) values (${round}, ${municipality}, 'contactRound', '2026-12-01', ${account})`
  await admin`insert into letter_round_line (round_id, municipality_id, trajectory_id, place, letter_id) values (${round}, ${municipality}, ${trajectoryId}, 1, ${letter})`
  for (const kind of ['contactRound', 'invitation'])
    await admin`insert into word_template (municipality_id, kind, file_name, content, valid_from) values (${municipality}, ${kind}, 'brief.docx', ${docx}, '2026-01-01')`
  await admin`insert into letter_word (id, letter_id, trajectory_id, municipality_id, template_id, size, sha256, sealed_key, made_at, made_by)
    select ${randomUUID()}, ${letter}, ${trajectoryId}, ${municipality}, w.id, 1, ${'0'.repeat(64)}, 'x', now(), ${account} from word_template w
    where w.municipality_id = ${municipality} and w.kind = 'contactRound'`
}
