/** What the fuzzer sends, made of the API's own description: the same seed makes the same requests. */

export interface Call {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** It asks for work that takes its time, whoever asks. */
  readonly isLong: boolean
}

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: Schema
}

interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** An OpenAPI document, as far as it matters here. */
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

export interface Random {
  /** At least 0, less than `below`. */
  whole(below: number): number
  pick<T>(things: readonly T[]): T
  /** True once in so many times. */
  once(times: number): boolean
}

/** Mulberry32: small, and the same everywhere. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below: number) => Math.floor(next() * below)
  return {
    whole,
    pick: (things) => things[whole(things.length)] as (typeof things)[number],
    once: (times) => whole(times) === 0,
  }
}

/** Texts that have broken programs: inherited names, NUL, halves of characters, numbers, dates, SQL, paths, patterns. */
const texts = [
  ...[
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'then',
    'null',
    'undefined',
  ],
  ...['a\0b', '\ud800', '\udfff\ud800', '\ufeff', '\u202e', '﷽', '😀'.repeat(20), '\r\n', '\t', '\u0007'],
  ...['0', '-1', '1e999', 'NaN', 'Infinity', '-0', '0x10', '1.5', '9007199254740993', '99999999999999999999'],
  ...[
    '2024',
    '2024-02-30',
    '0000-00-00',
    '9999-12-31',
    '-271821-04-20',
    '2024Q5',
    '2024..2023',
    '2024-01-01..',
  ],
  ...['2024-05-06T09:00+08:00', '2024-05-06T99:99+99:99', '+275760-09-13T00:00:00Z', '0001-01-01T00:00:00Z'],
  ...[
    "'; drop table unit; --",
    '" or 1=1',
    '%',
    '%%%',
    '_',
    '\\',
    '\\x00',
    '../../etc/passwd',
    '/',
    '//',
    '.',
    '..',
  ],
  ...[
    '(a+)+$',
    '[',
    '{{{',
    '${1}',
    '{title}',
    'state:desc',
    'id:desc,id:asc',
    'state,'.repeat(20),
    ','.repeat(100),
  ],
  ...[
    '[]',
    '{}',
    '{"and":[]}',
    '{"isSet":"state"}',
    '{"contains":"","field":"state"}',
    '{"not":{"isSet":"id"}}',
  ],
  ...[
    '{"in":[1e308,1.5,true],"field":"state"}',
    '{"compare":"lt","left":{"value":1e999},"right":{"value":"a"}}',
  ],
  ...['a'.repeat(199), '县'.repeat(190), 'ab '.repeat(60), '1'.repeat(150), '-'.repeat(150), '('.repeat(150)],
  ...['a'.repeat(4000), '%2500', '%00', '%', '%zz', '%ff', '+', '&', '=', '#', '?', ';'],
] as const

/** Sent as they are, without being encoded first. */
const raw = ['%00', '%', '%zz', '%ff', '%ED%A0%80', '%2e%2e', '%2F', '*', '..;', '%E4%B8']

const values: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e-308, 2 ** 53, 2 ** 53 + 2, [], {}, [[]], [null], ['']],
  ...[{ __proto__: null, constructor: 1 }, { toString: null }, { length: -1 }, [{ a: [{ b: 1 }] }]],
  ...[JSON.parse('{"__proto__":{"polluted":true}}'), Array.from({ length: 300 }, (_, i) => ({ i }))],
  ...[
    { sha256: 'x', name: 'y', size: -1, mime: 'z' },
    { sha256: '0'.repeat(64), name: '', size: 0, mime: '' },
  ],
]

const headerValues = [
  '',
  '*',
  'en',
  'zh;q=a',
  'a'.repeat(3000),
  '"',
  'W/"',
  '0',
  '-1',
  'null',
  'application/json;charset=x',
]
const headerNames = [
  'accept-language',
  'if-none-match',
  'accept',
  'range',
  'content-encoding',
  'x-forwarded-host',
]
const types = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/octet-stream',
  '',
]

/** What is worked out over everything, whoever asks: these are asked for now and then only. */
const takesItsTime = /\/(verify|\{report\}|export\.xlsx|audit)$/

/** Endless requests over every operation of the document, in turn. `known` are names that there are. */
export function* callsOf(
  described: Described,
  known: readonly string[],
  chance: Random,
): Generator<Call, never, undefined> {
  const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  for (let turn = 0; ; turn++) {
    const one = operations[turn % operations.length]
    if (!one) throw new Error('nothing is described')
    if (takesItsTime.test(one.path) && !chance.once(20)) continue
    yield callOf(one, known, chance)
  }
}

function callOf(
  { path, method, operation }: { path: string; method: string; operation: Operation },
  known: readonly string[],
  chance: Random,
): Call {
  const of = (place: string) => (operation.parameters ?? []).filter((parameter) => parameter.in === place)
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const schema = of('path').find((parameter) => parameter.name === name)?.schema ?? {}
    return encoded(textFor(schema, known, chance), chance)
  })
  // Half of the questions leave most parameters out, so that one odd value meets sound ones.
  const asked = of('query').filter(() => chance.once(3))
  const query = asked.map(({ name, schema }) => `${name}=${encoded(textFor(schema, known, chance), chance)}`)
  if (chance.once(40)) query.push(...query, `${encoded(chance.pick(texts), chance)}=1`)
  const content = operation.requestBody?.content ?? {}
  const headers: Record<string, string> = {}
  if (chance.once(6)) headers[chance.pick(headerNames)] = chance.pick(headerValues)
  const [type] = Object.keys(content)
  const sent = type === undefined ? undefined : bodyOf(type, content[type]?.schema ?? {}, known, chance)
  if (sent !== undefined) headers['content-type'] = (chance.once(12) ? chance.pick(types) : type) ?? ''
  return {
    method: chance.once(60) ? chance.pick(['HEAD', 'OPTIONS', 'PATCH', 'PUT', 'DELETE', 'TRACE']) : method,
    path: `${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    headers,
    ...(sent === undefined ? {} : { body: sent }),
    isLong: takesItsTime.test(path),
  }
}

function textFor(schema: Schema, known: readonly string[], chance: Random): string {
  if (schema.enum && !chance.once(4)) return chance.pick(schema.enum)
  if (`${schema.type}`.includes('integer') && !chance.once(3))
    return String(chance.pick([0, 1, 7, 2024, 500]))
  return chance.once(2) ? chance.pick(known) : chance.pick(texts)
}

function encoded(text: string, chance: Random): string {
  if (chance.once(25)) return chance.pick(raw)
  // Half a character has no encoding; a careless client sends this.
  return encodeURIComponent(text.toWellFormed()).replaceAll('%EF%BF%BD', '%ED%A0%80')
}

function bodyOf(type: string, schema: Schema, known: readonly string[], chance: Random): string {
  if (!type.includes('json')) return chance.pick(texts).repeat(chance.whole(3))
  if (chance.once(15))
    return chance.pick(['', '{', '[]', 'null', '"a"', '1', '\0', '{"a":"\\ud800"}', '{"__proto__":1}'])
  return JSON.stringify(valueFor(schema, known, chance, 0))
}

function valueFor(schema: Schema, known: readonly string[], chance: Random, depth: number): unknown {
  if (chance.once(8)) return chance.pick(values)
  const one = schema.anyOf ? chance.pick(schema.anyOf) : schema
  if (one.properties)
    return Object.fromEntries(
      Object.entries(one.properties)
        .filter(() => !chance.once(10))
        .map(([name, inner]) => [name, valueFor(inner, known, chance, depth + 1)]),
    )
  if (one.type === 'array' && one.items)
    return Array.from({ length: chance.whole(4) }, () => valueFor(one.items ?? {}, known, chance, depth + 1))
  if (one.type === 'object') return fieldsFor(known, chance, depth)
  if (one.type === 'integer' || one.type === 'number') return chance.pick([0, 1, 2, 2024, -1, 1e15, 1.5])
  if (one.type === 'boolean') return chance.once(2)
  return chance.once(2) ? chance.pick(known) : chance.pick(texts)
}

/** Names that registers have, with whatever in them. */
const fieldNames = [
  'name',
  'code',
  'title',
  'region',
  'kind',
  'state',
  'id',
  'buyers',
  'dealAmount',
  'signDate',
  'file',
]

function fieldsFor(known: readonly string[], chance: Random, depth: number): unknown {
  return Object.fromEntries(
    Array.from({ length: chance.whole(6) }, () => [
      chance.once(4) ? chance.pick(texts) : chance.pick(fieldNames),
      chance.once(2) || depth > 4 ? chance.pick(texts) : chance.pick([...values, ...known]),
    ]),
  )
}
