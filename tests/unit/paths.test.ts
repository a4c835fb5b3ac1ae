import { describe, expect, test } from 'vitest'
import { paths, withQuery } from '@/lib/paths'

describe('withQuery', () => {
  test('leaves out what is empty, so that a list without filters has one address', () => {
    expect(withQuery(paths.waitingList, { rij: '', pagina: null, gemeente: undefined })).toBe('/wachtlijst')
  })

  test('keeps what is set and writes it safely', () => {
    expect(withQuery(paths.trajectories, { status: 'te plaatsen', pagina: 2 })).toBe(
      '/trajecten?status=te+plaatsen&pagina=2',
    )
  })
})

test('what comes from elsewhere cannot leave its place in an address', () => {
  expect(paths.trajectory('../beheer')).toBe('/trajecten/..%2Fbeheer')
})

describe('row 6: an address holds no name, BSN or token of a session', () => {
  test('a part of an address is a public number, an id, a key of a setting, or a link that works once', () => {
    const parts = Object.entries(paths).flatMap(([name, path]) => (typeof path === 'function' ? [name] : []))
    expect(parts.sort()).toEqual([
      'account',
      'appointmentFile',
      'candidates',
      'changeWorkplace',
      'checkOutcome',
      'contact',
      'deadlineRule',
      'documentFile',
      'documentUpload',
      'documents',
      'employer',
      'figure',
      'fittingPlaces',
      'frozenSheet',
      'handover',
      'handoverRule',
      'importBatch',
      'letter',
      'letterFile',
      'letterRound',
      'letterTemplate',
      'letterWord',
      'letters',
      'localRoute',
      'message',
      'organisation',
      'parameter',
      'placement',
      'receivedHandover',
      'roundFile',
      'roundLetter',
      'route',
      'setPassword',
      'srgTable',
      'switchComparison',
      'switchRule',
      'switchTasks',
      'switching',
      'trajectory',
      'wageSubsidy',
      'waitingPlace',
      'wayBack',
      'weekOf',
      'wordTemplate',
      'workplace',
    ])
  })
})
