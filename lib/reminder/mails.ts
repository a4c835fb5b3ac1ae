import 'server-only'
import { mailWords } from '@/lib/outbox/mail-words'
import type { Renderer } from '@/lib/outbox/rendered'
import { paths } from '@/lib/paths'
import type { Context } from '@/lib/pipeline/context'

interface Due {
  late: number
  soon: number
}

async function dueOf({ sql, today }: Context, accountId: string): Promise<Due> {
  const [row] = await sql<Due[]>`select late, soon from app.due_of_account(${accountId}, ${today})`
  return row ?? { late: 0, soon: 0 }
}

const lines = (count: number) =>
  count === 1 ? '1 regel' : count > 99 ? '99 of meer regels' : `${count} regels`

/** How much there is to do, without saying what; without words when it is done meanwhile. */
export const digest: Renderer = async (context, { subjectId, recipientName }) => {
  const { late, soon } = await dueOf(context, subjectId)
  if (late + soon === 0) return null
  const words = [
    ...(late > 0 ? [`Te laat: ${lines(late)}.`] : []),
    ...(soon > 0 ? [`Deze week: ${lines(soon)}.`] : []),
    'U krijgt dit bericht omdat u daar bij Mijn sessies om vroeg. U kunt het daar ook weer uitzetten.',
  ]
  return {
    subject: 'Schakel: wat er vandaag te doen is',
    text: mailWords({ to: recipientName, lines: words, path: paths.today }),
  }
}

/** To whoever minds a term that ends within days and has not looked. */
export const termUnseen: Renderer = async (_, { recipientName }) => ({
  subject: 'Schakel: er loopt een termijn af',
  text: mailWords({
    to: recipientName,
    lines: [
      'Op uw lijst staat een termijn die binnen enkele dagen afloopt en die u nog niet hebt bekeken. U vindt die op Vandaag:',
    ],
    path: paths.today,
  }),
})

/** To a manager, how many; fewer than any of the managers told may see are "enkele". */
export const termsPassed: Renderer = async ({ sql }, { subjectId, recipientName }) => {
  const [row] = await sql<{ count: number; few: boolean }[]>`
    select count(*)::int as count, count(*) < app.small_number(o.id) as few from organisation o join term_notice n on n.municipality_id = o.id
    where o.id = ${subjectId} and n.step = 'passed' and n.told = 'manager'
      and n.told_on = (select max(x.told_on) from term_notice x where x.municipality_id = o.id and x.step = 'passed' and x.told = 'manager')
    group by o.id`
  if (!row) return null
  const many = row.few ? 'Enkele termijnen' : `${row.count} termijnen`
  const words = [
    `${many} van uw gemeente verliepen zonder dat wie erop let ze op de lijst zag. Bespreek met het team wie ernaar kijkt.`,
  ]
  return {
    subject: 'Schakel: termijnen verliepen ongezien',
    text: mailWords({ to: recipientName, lines: words, path: paths.report }),
  }
}
