import { requireNode } from './node-version.mjs'

requireNode()
import('./bench-schakel.mjs').then(({ benchSchakel }) => benchSchakel(process.argv.slice(2)))
