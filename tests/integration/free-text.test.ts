import { beforeAll, describe, expect, test } from 'vitest'
import { actFields } from '@/lib/domain/act-fields'
import * as appointments from '@/lib/domain/appointment'
import { correctionFields } from '@/lib/domain/correction-fields'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { moveFields } from '@/lib/domain/move-fields'
import { personFields, representativeFields } from '@/lib/domain/person-fields'
import { registerFields } from '@/lib/domain/register-fields'
import { fieldsSchema } from '@/lib/trajectory/fields-schema'
import { writeNote } from '@/lib/trajectory/note-command'
import { newWorkplaceSchema } from '@/lib/workplace/schemas'
import { act } from '../support/acts'
import { testDatabase } from '../support/database'
import { registered } from '../support/factories'
import { makeWorld, type World } from '../support/world'

const { admin } = testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld(admin)
})

const { makeAppointment, changeAppointment, cancelAppointment } = appointments
const appointmentFields = { makeAppointment, changeAppointment, cancelAppointment }
const bsn = '999.935.811'
const said = `Zie dossier ${bsn}.`

describe('a BSN in free text', () => {
  test('is not kept, and the message names the field and not the number', async () => {
    const trajectory = await registered(world)
    const note = (text: string) => act(world, admin, writeNote, trajectory, { text, onDay: '2-11-2026' })
    const refused = await note(said)
    expect(refused).toMatchObject({
      status: 'invalid',
      fields: { text: [expect.stringContaining('“Notitie” staat een BSN')] },
    })
    expect(JSON.stringify(refused)).not.toContain(bsn)
    expect(await admin`select 1 from note`).toHaveLength(0)
    expect(await note('Zie dossier T-2026-0001, bel +31 999935811.')).toMatchObject({ status: 'done' })
  })

  const forms: Record<string, readonly FieldSpec[]> = {
    ...moveFields,
    ...actFields,
    ...correctionFields,
    personFields,
    representativeFields,
    registerFields,
    ...appointmentFields,
  }
  const texts = Object.entries(forms).flatMap(([form, fields]) =>
    fields.filter(({ kind }) => kind === 'text' || kind === 'textarea').map((field) => ({ form, field })),
  )

  test(`no text field of any form takes it (${texts.length})`, () => {
    expect(texts.length).toBeGreaterThan(100)
    for (const { form, field } of texts) {
      const asked = field.shownWhen && { [field.shownWhen.field]: field.shownWhen.is[0] }
      const parsed = fieldsSchema([field], asked).safeParse({ [field.name]: said })
      expect(parsed.success, `${form} ${field.name}`).toBe(false)
    }
  })

  test('the field of the BSN itself does', () => {
    const field = registerFields.filter(({ kind }) => kind === 'bsn')
    expect(field).toHaveLength(1)
    expect(fieldsSchema(field).safeParse({ bsn }).success).toBe(true)
  })

  test('nor do the forms with a schema of their own', () => {
    const parsed = newWorkplaceSchema.safeParse({ name: said })
    expect(parsed.error?.issues.filter(({ path }) => path[0] === 'name')).toHaveLength(1)
  })
})
