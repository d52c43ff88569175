import { versions } from 'node:process'

/** 11 in Node 20, 12 in Node 22: V8 promises nothing of its flags and of how it collects garbage. */
export const V8_VERSION = Number.parseInt(versions.v8, 10)
