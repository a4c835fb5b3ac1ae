import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ConfirmRule } from '@/components/waiting-list/confirm-rule'

// A rule that counts nothing is refused, so that the panel stands without its form.
const nothing = { waitingPoints: 0, advicePoints: 0, raisedPoints: 0, urgentPoints: 0, noBridgingPoints: 0 }
const htmlOf = (unseen: boolean) =>
  renderToStaticMarkup(
    createElement(ConfirmRule, { municipalityId: 'm', rule: nothing, today: '2026-11-23', unseen }),
  )

test('wie niet mag zien wie opschuift, leest boven de knop dat een consulent het wel ziet', () => {
  expect(htmlOf(true)).toContain('De consulent ziet dezelfde proef met naam en plaats.')
  expect(htmlOf(false)).not.toContain('consulent')
})
