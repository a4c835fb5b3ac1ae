import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setDailyMail } from '@/lib/account/own-commands'
import { addDays } from '@/lib/domain/calendar'
import { todayScreen } from '@/lib/deadline/queries'
import { todayFilter } from '@/lib/deadline/today-filter'
import type { QueuedMessage } from '@/lib/outbox/rendered'
import { asSystem } from '@/lib/pipeline/as-system'
import { perform } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import { sendDigests } from '@/lib/reminder/daily-mail'
import { digest, termsPassed } from '@/lib/reminder/mails'
import { tellOfUnseenTerms, untoldTerms } from '@/lib/reminder/tell-in-time'
import type { Moved } from '@/lib/trajectory/apply-move'
import { made } from '../support/acts'
import { testDatabase } from '../support/database'
import { today, trajectoryIn } from '../support/factories'
import { letterDesk } from '../support/letter-desk'
import { threeAt } from '../support/night'
import { makeWorld, type AccountKey, type World } from '../support/world'

const { admin } = testDatabase()
let world: World

const at = (day: string) => new Date(`${day}T10:00:00+01:00`)
const night = (day: string, place: 'meerdorp' | 'oeverland' = 'meerdorp') =>
  asSystem(world[place], threeAt(day), tellOfUnseenTerms)
const look = async (account: AccountKey, day: string, query: Record<string, unknown> = {}) => {
  const answer = await read(todayScreen, world.session[account], todayFilter.parse(query), at(day))
  if (answer.status !== 'found') throw new Error(answer.status)
  return answer.data
}
/** One running term of a trajectory, due on a day; nothing else of it runs. */
async function only({ trajectoryId }: Moved, rule: string, dueOn: string) {
  await admin`update deadline set closed_on = ${today} where trajectory_id = ${trajectoryId} and rule <> ${rule}`
  await admin`update deadline set due_on = ${dueOn}, closed_on = null, kind = 'term' where trajectory_id = ${trajectoryId} and rule = ${rule}`
}
const mails = async () => {
  const rows = await admin<{ kind: string; recipient_account_id: string }[]>`
    select kind, recipient_account_id from outbox order by made_at, kind, recipient_account_id`
  return rows.map(({ kind, recipient_account_id: to }) => {
    const [name] = Object.entries(world.account).find(([, id]) => id === to) ?? ['?']
    return `${kind} ${name}`
  })
}
const tasks = async ({ trajectoryId }: Moved) => admin<{ rule: string; audience: string; label: string }[]>`
  select rule, audience, label from deadline where trajectory_id = ${trajectoryId} and rule like 'unseenTerm%' and closed_on is null`

const due = addDays(today, 20)

beforeAll(async () => {
  process.env.NEXTAUTH_URL ??= 'http://localhost:3000'
  world = await makeWorld(admin)
})
beforeEach(async () => {
  await admin`delete from term_notice`
  await admin`delete from outbox`
  await admin`delete from today_seen`
  await admin`update deadline set closed_on = ${today} where closed_on is null`
})

describe('een termijn verloopt niet zonder dat iemand die zag', () => {
  test('whoever minds it and did not look is warned three days ahead, once', async () => {
    await only(await trajectoryIn(world, admin, 'toBePlaced'), 'followUpPlacement', due)
    expect(await night(addDays(due, -4))).toBe(0)
    expect(await night(addDays(due, -3))).toBe(1)
    expect(await mails()).toEqual(['termUnseen caseworker'])
    expect(await night(addDays(due, -3))).toBe(0)
    expect(await night(addDays(due, -2))).toBe(0)
    expect(await mails()).toHaveLength(1)
  })

  test('who had it on screen in the week before is not warned, and nobody else is told', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    expect((await look('caseworker', addDays(due, -5))).lines.map(({ number }) => number)).toEqual([
      person.number,
    ])
    expect(await night(addDays(due, -3))).toBe(0)
    expect(await night(addDays(due, 1))).toBe(0)
    expect(await mails()).toEqual([])
  })

  test('having seen it months before does not count, nor does a colleague who looked', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    await look('caseworker', today, { toon: 'later' })
    await look('caseworkerBoth', addDays(due, -2), { van: 'team' })
    expect(await night(addDays(due, 1))).toBe(1)
    expect(await tasks(person)).toEqual([
      {
        rule: 'unseenTerm',
        audience: 'decisionMaker',
        label: 'Verliep ongezien: Geplaatst na positief advies',
      },
    ])
  })

  test('a line on a page that was not opened was not seen', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    await admin`insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on, owner_id)
      select ${person.trajectoryId}, ${world.meerdorp}, 'task', 'task', 'Bellen', 'werkafspraak', 'caseworker', ${today}, ${addDays(due, -1)}, ${world.account.caseworker}
      from generate_series(1, 50)`
    expect((await look('caseworker', addDays(due, -3))).lines).toHaveLength(50)
    expect(await night(addDays(due, -3))).toBe(1)
    await admin`delete from term_notice`
    expect((await look('caseworker', addDays(due, -3), { pagina: '2' })).lines).toHaveLength(1)
    expect(await night(addDays(due, -3))).toBe(0)
    await admin`delete from deadline where rule = 'task'`
  }) // prettier-ignore

  test('a term that moved is not seen on the days between which it stands now: it has to be seen there', async () => {
    const desk = letterDesk(admin, () => world)
    await desk.paper()
    const t = await desk.applied('2026-10-21')
    const on = at('2026-11-09')
    const letterId = await desk.written(t, 'supplement', { on })
    await desk.typed(t, letterId, { 'wat wij nog nodig hebben': 'Een kopie van uw paspoort' }, { on })
    made(await desk.press('finishLetter', letterId, {}, { on }))
    made(await desk.press('sendLetter', letterId, { sentOn: '9-11-2026' }, { on }))
    await admin`update deadline set closed_on = ${today} where rule <> 'municipalDecision' and closed_on is null`
    await admin`insert into deadline (trajectory_id, municipality_id, kind, rule, label, basis, audience, started_on, due_on)
      select ${t.trajectoryId}, ${world.meerdorp}, 'task', 'task', 'Bellen', 'werkafspraak', 'decisionMaker', ${today}, due_on::date from unnest(array['2026-12-23', '2026-12-30']) due_on`
    // The list shows the days around 28 December, and not this term: it stands still.
    const seen = await look('decisionMaker', '2026-12-22', { toon: 'deze-week' })
    expect(seen.lines.map(({ dueOn }) => dueOn)).toEqual(['2026-12-23'])
    expect((await look('decisionMaker', '2026-12-23', { toon: 'deze-week' })).lines.map(({ dueOn }) => dueOn)).toEqual(['2026-12-23', '2026-12-30']) // prettier-ignore
    made(await desk.press('answerLetter', letterId, { answer: 'completed', completedOn: '19-11-2026' }, { on: at('2026-12-24') })) // prettier-ignore
    expect(await desk.term(t)).toMatchObject({ due_on: '2026-12-28' })
    expect(await night('2026-12-25')).toBe(1)
    expect(await mails()).toEqual(['termUnseen decisionMaker'])
    await admin`delete from term_notice`
    await look('decisionMaker', '2026-12-25', { toon: 'deze-week' })
    expect(await night('2026-12-26')).toBe(0)
    await admin`delete from deadline where rule = 'task'`
  })

  test('a second person hears of one that passed: the besluitnemer of the gemeente, once', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    expect(await night(due)).toBe(1)
    expect(await night(addDays(due, 1))).toBe(1)
    expect(await night(addDays(due, 2))).toBe(0)
    expect(await tasks(person)).toHaveLength(1)
    const { lines } = await look('decisionMaker', addDays(due, 1))
    expect(lines.map(({ rule, number }) => [rule, number])).toEqual([['unseenTerm', person.number]])
  })

  test('of a decision that passed unseen the manager hears that there are some; of one of HR the consulent', async () => {
    await only(await trajectoryIn(world, admin, 'decisionPending'), 'municipalDecision', due)
    const offered = await trajectoryIn(world, admin, 'offered')
    await only(offered, 'offerAnswer', due)
    expect(await night(addDays(due, -1))).toBe(2)
    expect((await mails()).sort()).toEqual(['termUnseen decisionMaker', 'termUnseen hr'])
    expect(await night(addDays(due, 1))).toBe(2)
    expect((await mails()).filter((line) => line.startsWith('termsPassed'))).toEqual(['termsPassed manager'])
    expect((await tasks(offered)).map(({ rule, audience }) => [rule, audience])).toEqual([['unseenTermCompany', 'caseworker']])
  }) // prettier-ignore

  test('who owns it and works here no more is not waited for: colleagues are warned, and after it the second person is told', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    await admin`update account set active = false where id = ${world.account.caseworker}`
    try {
      expect(await night(addDays(due, -3))).toBe(1)
      expect(await mails()).toEqual(['termUnseen caseworkerBoth'])
      expect(await night(addDays(due, 1))).toBe(1)
      expect((await tasks(person)).map(({ audience }) => audience)).toEqual(['decisionMaker'])
    } finally {
      await admin`update account set active = true where id = ${world.account.caseworker}`
    }
  })

  test('without anybody who decides the manager hears that a term of a consulent passed unseen', async () => {
    await only(await trajectoryIn(world, admin, 'toBePlaced'), 'followUpPlacement', due)
    await admin`update account set active = false where role = 'decisionMaker'`
    try {
      expect(await night(addDays(due, 1))).toBe(1)
      expect(await mails()).toEqual(['termsPassed manager'])
    } finally {
      await admin`update account set active = true where role = 'decisionMaker'`
    }
  })

  test('where nobody is there to be told nothing is kept: the first night that somebody is, they hear', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    const untold = () => asSystem(world.meerdorp, threeAt(addDays(due, 1)), untoldTerms)
    await admin`update account set active = false where role in ('caseworker', 'decisionMaker', 'manager')`
    try {
      expect(await night(addDays(due, -2))).toBe(0)
      expect(await night(addDays(due, 1))).toBe(0)
      expect(await admin`select from term_notice`).toHaveLength(0)
      expect([await mails(), await tasks(person), await untold()]).toEqual([[], [], 1])
    } finally {
      await admin`update account set active = true`
    }
    expect(await untold()).toBe(0)
    expect(await night(addDays(due, 9))).toBe(1)
    expect(await tasks(person)).toHaveLength(1)
  })

  test('a worker that stood still for a year finds every term that passed meanwhile, and none that had long passed when it was recorded', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    const recorded = (on: string) =>
      admin`update deadline set recorded_at = ${on} where trajectory_id = ${person.trajectoryId} and rule = 'followUpPlacement'`
    await recorded(`${addDays(due, 40)}T10:00:00Z`)
    expect(await night(addDays(due, 365))).toBe(0)
    await recorded(`${addDays(due, 20)}T10:00:00Z`)
    expect(await night(addDays(due, 365))).toBe(1)
    expect(await tasks(person)).toHaveLength(1)
  })

  test('a term that moved to another day is told of again; one of another gemeente is not ours', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced')
    await only(person, 'followUpPlacement', due)
    await night(addDays(due, -1))
    await only(person, 'followUpPlacement', addDays(due, 10))
    expect(await night(addDays(due, 8))).toBe(1)
    expect(await night(addDays(due, 8), 'oeverland')).toBe(0)
  })

  test('looking at the list takes one statement, and writes once in five minutes', async () => {
    await only(await trajectoryIn(world, admin, 'toBePlaced'), 'followUpPlacement', due)
    const seen = async () => {
      const [row] = await admin<
        { n: number; at: Date }[]
      >`select count(*)::int as n, max(xmin::text) as at from today_seen`
      return row
    }
    await look('caseworker', addDays(due, -3))
    const first = await seen()
    expect(first?.n).toBe(1)
    await look('caseworker', addDays(due, -3))
    expect(await seen()).toEqual(first)
  })
})

describe('het dagelijks bericht', () => {
  const monday = '2026-11-16'
  const send = (day: string) => asSystem(world.meerdorp, threeAt(day), sendDigests)
  const ask = (account: AccountKey, dailyMail: boolean) =>
    perform(
      setDailyMail,
      world.session[account],
      { dailyMail, submissionId: crypto.randomUUID() },
      at(monday),
    )

  test('goes to who asked for it, on working days with something due, and not twice', async () => {
    await only(await trajectoryIn(world, admin, 'toBePlaced'), 'followUpPlacement', '2026-11-20')
    expect(await send(monday)).toBe(0)
    expect(await ask('caseworker', true)).toMatchObject({ status: 'done' })
    expect(await ask('caseworkerBoth', true)).toMatchObject({ status: 'done' })
    expect(await send(monday)).toBe(1)
    expect(await send(monday)).toBe(0)
    expect(await mails()).toEqual(['digest caseworker'])
    expect(await send('2026-11-14')).toBe(0)
    expect(await send('2026-12-25')).toBe(0)
    await ask('caseworker', false)
    expect(await send('2026-11-17')).toBe(0)
    await ask('caseworkerBoth', false)
  })

  test('HR of a company gets one of its own company', async () => {
    await only(await trajectoryIn(world, admin, 'offered'), 'offerAnswer', '2026-11-20')
    await ask('hr', true)
    await ask('hrDeKade', true)
    const company = (id: string) => asSystem(id, threeAt(monday), sendDigests)
    expect([await company(world.werkpad), await company(world.deKade), await send(monday)]).toEqual([1, 0, 0])
    const [row] = await admin`select company_id, municipality_id from outbox`
    expect(row).toEqual({ company_id: world.werkpad, municipality_id: null })
    await ask('hr', false)
  })

  test('holds ids only, and who has no list of today cannot ask for it', async () => {
    await only(
      await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Zeldzaam' }),
      'followUpPlacement',
      '2026-11-20',
    )
    await ask('caseworker', true)
    await send(monday)
    const [row] = await admin`select * from outbox`
    expect(JSON.stringify(row)).not.toContain('Zeldzaam')
    expect(row).toMatchObject({
      subject_kind: 'account',
      trajectory_id: null,
      municipality_id: world.meerdorp,
    })
    expect(await ask('manager', true)).toMatchObject({ status: 'refused', reason: 'not_found' })
    await ask('caseworker', false)
  })

  test('says how much and where, and nothing of whom; done meanwhile, it is not sent', async () => {
    const person = await trajectoryIn(world, admin, 'toBePlaced', { surname: 'Zeldzaam' })
    await only(person, 'followUpPlacement', '2026-11-10')
    const message = { subjectId: world.account.caseworker, recipientName: 'Sanne Bakker' } as QueuedMessage
    const words = () => asSystem(world.meerdorp, threeAt(monday), (context) => digest(context, message))
    const mail = await words()
    expect(mail?.text).toContain('Beste Sanne Bakker')
    expect(mail?.text).toContain('Te laat: 1 regel.')
    expect(mail?.text).toContain('/vandaag')
    expect(mail?.text).not.toContain('Zeldzaam')
    expect(mail?.text).not.toContain(person.number)
    await admin`update deadline set closed_on = ${today} where closed_on is null`
    expect(await words()).toBeNull()
  })

  test('a manager reads a small number as enkele', async () => {
    await only(await trajectoryIn(world, admin, 'decisionPending'), 'municipalDecision', due)
    await night(addDays(due, 1))
    const message = { subjectId: world.meerdorp, recipientName: 'Mo' } as QueuedMessage
    const mail = await asSystem(world.meerdorp, threeAt(addDays(due, 1)), (context) =>
      termsPassed(context, message),
    )
    expect(mail?.text).toContain('Enkele termijnen')
  })
})
