import 'server-only'
import type { Addressee } from '@/lib/domain/letter-address'
import type { Block } from '@/lib/domain/letter-blocks'
import { roundFileWord, type RoundKind } from '@/lib/domain/letter-round'
import { letterKindLabel } from '@/lib/domain/letter-terms'
import type { Sender } from '@/lib/domain/letter-facts'
import { returnAddress } from '@/lib/letter/finish'
import { lettersPdf } from '@/lib/letter/render-bundle'
import type { PrintedLetter } from '@/lib/letter/render-pdf'
import { query } from '@/lib/pipeline/query'

interface Row {
  kind: RoundKind

  municipality: string
  datedOn: string
  number: string
  subject: string
  body: Block[]
  addressee: Addressee
  sender: Sender | null
}

/**
 * All letters of a round in the order of the list, for one file to print; null while there is none. A letter that was
 * withdrawn is not in it. One statement; the file is named without anything personal.
 */
export const roundBundle = query({
  permission: 'letterRound.read',
  run: async ({ sql }, { roundId }: { roundId: string }) => {
    const rows = await sql<Row[]>`
      select r.kind, o.name as municipality, x.dated_on as "datedOn", t.number, x.subject, x.body, x.addressee, s.sender
      from letter_round_line l join letter_round r on r.id = l.round_id join letter x on x.id = l.letter_id join trajectory t on t.id = x.trajectory_id join organisation o on o.id = x.municipality_id
      left join lateral (select jsonb_build_object('address', y.address, 'postcode', y.postcode, 'city', y.city, 'phone', y.phone) as sender from letter_setting y
        where y.municipality_id = x.municipality_id and y.superseded_at is null and y.valid_from <= x.dated_on and (y.valid_to is null or y.valid_to >= x.dated_on)
        order by y.valid_from desc limit 1) s on true
      where l.round_id = ${roundId} and x.state in ('checked', 'toCheck', 'sent') order by l.place`
    const [first] = rows
    if (!first) return null
    const letters = rows.map(({ sender, kind: _kind, ...letter }) => ({
      ...letter,
      returnAddress: returnAddress(sender),
    }))
    const { kind, datedOn } = first
    return { kind, letters, fileName: `${roundFileWord[kind]}-${datedOn}.pdf` }
  },
})

/** The file itself, made after the rows were read, and given as it is made. */
export const bundleFile = (
  { kind, letters }: { kind: RoundKind; letters: readonly PrintedLetter[] },
  at: Date,
) => lettersPdf(letters, `${letterKindLabel[kind]}: ${letters.length} brieven`, at)
