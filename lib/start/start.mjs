import { requireNode } from './node-version.mjs'

requireNode()
import('./start-schakel.mjs').then(({ startSchakel }) => startSchakel())
