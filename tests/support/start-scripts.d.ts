/** The scripts of lib/start are plain JavaScript, since they run before TypeScript is installed. */
declare module '*.mjs'
