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
