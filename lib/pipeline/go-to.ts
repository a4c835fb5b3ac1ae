import 'server-only'
import { NextResponse } from 'next/server'

/** To another page. A relative address: behind a proxy this server does not know by which name people call it. */
export const goTo = (path: string) => new NextResponse(null, { status: 303, headers: { Location: path } })
