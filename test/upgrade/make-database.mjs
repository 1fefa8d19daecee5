/*
 * Makes the small database of an earlier commit that `upgrade.test.ts` brings up to today, by that commit's own code:
 * `make-database.sh` puts this file into a checkout of it and runs it there. It is plain JavaScript over that commit's
 * modules, so it is never checked against today's.
 *
 * node make-database.mjs BACKUP FIGURES
 */
import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createUnit, localAdministrator } from '#access'
import { assemble, backupTo, book, importFrom, migrations, uploadFile, verifyEverything } from '#app'
import { migrate, openDatabase } from '#db'
import { evaluate } from '#indicators'
import { takeFigures } from '#measures'
import { listRecords, writeRecords } from '#records'
import { sampleUnit, sampleUnits } from '#sample'
import { evaluationContent } from '../../examples/science-centre/evaluation.ts'
import { makeFirmContent } from '../../examples/science-centre/firms/index.ts'
import { generateSample } from '../../examples/science-centre/generate.ts'
import { sharingContent } from '../../examples/science-centre/sharing/index.ts'

const [backup, figuresFile] = process.argv.slice(2)
const unit = sampleUnit
const actor = localAdministrator(sampleUnits.map(({ id }) => id))
/** Records of a register; what they refer to comes besides. */
const some = 40
const hash = (text) => createHash('sha256').update(text).digest('hex')
const must = (result) => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1))
  return result.value
}
const say = (text) => process.stderr.write(`${text}\n`)

/** The sample of the commit, register by register, as its own loader takes it over. */
function* content() {
  const { home, elsewhere, organisations, contracts, lists, vouchers } = generateSample()
  const firms = makeFirmContent(home)
  yield ['organisations', [...organisations, ...firms.organisations]]
  yield ['contracts', contracts]
  yield ['contracts.lists', lists]
  yield* vouchers
  yield* firms.registers
  yield* sharingContent([...home, ...elsewhere])
  yield* evaluationContent()
}

/** Some records of each register with all their versions, and everything that they refer to. */
function thinned(registers) {
  const all = new Map()
  for (const [name, versions] of content()) {
    const records = new Map()
    for (const version of versions) records.set(version.id, [...(records.get(version.id) ?? []), version])
    all.set(name, records)
  }
  const byKey = new Map()
  for (const [name, records] of all) {
    const { key } = registers.get(name)
    for (const [id, versions] of records)
      for (const { values } of versions)
        if (key && values[key] !== undefined) byKey.set(`${name} ${values[key]}`, id)
  }
  const taken = new Map([...all.keys()].map((name) => [name, new Set()]))
  const take = (name, text) => {
    const records = all.get(name)
    const id = records?.has(text) ? text : byKey.get(`${name} ${text}`)
    if (id === undefined || taken.get(name).has(id)) return
    taken.get(name).add(id)
    for (const { values } of records.get(id)) follow(registers.get(name).fields, values)
  }
  const follow = (fields, values) => {
    for (const [field, { kind, register, fields: inner }] of Object.entries(fields)) {
      const value = values[field]
      if (kind === 'reference' && value !== undefined) take(register, value)
      if (kind === 'organisation' && value !== undefined) take('organisations', value)
      if (kind === 'list') for (const row of value ?? []) follow(inner, row)
    }
  }
  for (const [name, records] of all) {
    const whole = name.startsWith('evaluation.') || records.size <= some
    const ids = [...records.keys()]
    const chosen = whole ? ids : ids.sort((a, b) => (hash(a) < hash(b) ? -1 : 1)).slice(0, some)
    for (const id of chosen) take(name, id)
  }
  // In the order of the sample, in which what is referred to comes first.
  return [...all].map(([name, records]) => [
    name,
    [...records].filter(([id]) => taken.get(name).has(id)).flatMap(([, versions]) => versions),
  ])
}

let now = '2025-07-01T01:00:00.000Z'
const clock = {
  now: () => {
    now = new Date(Date.parse(now) + 61_000).toISOString()
    return now
  },
}

/** Everything that people then did: corrections, moves, a booking, an import, a file. What refuses is passed over. */
async function work(app) {
  const ctx = app
  let amended = 0
  let moved = 0
  for (const register of app.catalogue.registers.values()) {
    const { rows = [] } = await listRecords(ctx, {
      actor,
      unit,
      register: register.name,
      offset: 0,
      limit: 200,
    })
    const texts = Object.entries(register.fields).filter(
      ([name, field]) =>
        ['text', 'longText'].includes(field.kind) && !field.computed && name !== register.key,
    )
    let done = 0
    for (const row of rows.slice(0, 12)) {
      if (done === 3) break
      for (const [name] of texts) {
        const before = row.values[name]
        const changes = { [name]: `${before ?? ''}（更正）` }
        const result = await writeRecords(ctx, { actor, unit, action: `${register.name}/amend` }, (writer) =>
          writer.amend(register.name, row.id, row.version, changes),
        )
        if (!result.ok) continue
        amended++
        done++
        break
      }
    }
    for (const [move, { from, asks = [] }] of Object.entries(register.lifecycle?.moves ?? {})) {
      const { rows: now = [] } = await listRecords(ctx, {
        actor,
        unit,
        register: register.name,
        offset: 0,
        limit: 500,
      })
      let steps = 0
      for (const row of now.filter(({ state }) => from.includes(state)).slice(0, 6)) {
        if (steps === 2) break
        const given = Object.fromEntries(
          asks.flatMap((ask) => {
            const { kind, list, computed } = register.fields[ask] ?? {}
            if (computed) return []
            if (kind === 'text' || kind === 'longText') return [[ask, '情况属实']]
            if (kind === 'date') return [[ask, '2025-07-01']]
            if (kind === 'code') return [[ask, list.items[0].code]]
            if (kind === 'yesNo') return [[ask, true]]
            return []
          }),
        )
        const result = await writeRecords(
          ctx,
          { actor, unit, action: `${register.name}/${move}` },
          (writer) => writer.move(register.name, row.id, row.version, move, given),
        )
        if (!result.ok) continue
        moved++
        steps++
      }
    }
  }
  say(`${amended} amended, ${moved} moved`)
  await keepFiles(app)
  await importSome(app)
  await bookSome(app)
}

/** A file that is kept and referred to, wherever a register has a place for one that can be filled. */
async function keepFiles(app) {
  let kept = 0
  for (const register of app.catalogue.registers.values()) {
    const place = Object.entries(register.fields).find(([, { kind }]) => kind === 'file')
    if (!place) continue
    const content = Buffer.from(`%PDF-1.7\n% ${register.name}\n%%EOF\n`)
    const file = must(await uploadFile(app, actor, { unit, name: `${register.label.zh}.pdf`, content }))
    const { rows = [] } = await listRecords(app, {
      actor,
      unit,
      register: register.name,
      offset: 0,
      limit: 200,
    })
    for (const row of rows) {
      const changes = { [place[0]]: file }
      const result = await writeRecords(app, { actor, unit, action: `${register.name}/amend` }, (writer) =>
        writer.amend(register.name, row.id, row.version, changes),
      )
      if (result.ok) {
        kept++
        break
      }
    }
  }
  say(`${kept} files referred to`)
}

async function importSome(app) {
  const folder = mkdtempSync(join(tmpdir(), 'youju-upgrade-'))
  const file = join(folder, 'organisations.csv')
  const { rows } = await listRecords(app, { actor, unit, register: 'organisations', offset: 0, limit: 3 })
  const { code, name } = app.catalogue.registers.get('organisations').fields
  if (code && name) {
    writeFileSync(
      file,
      [
        `${code.label.zh},${name.label.zh}`,
        ...rows.map(({ values }) => `${values.code},${values.name}（更名）`),
      ].join('\n'),
    )
    const signal = new AbortController().signal
    const request = {
      register: 'organisations',
      file,
      mode: 'update',
      unit,
      signal,
      progress: () => undefined,
    }
    const done = await importFrom(app, actor, { ...request, refusedFile: join(folder, 'refused.xlsx') })
    say(
      `import: ${JSON.stringify(done.ok ? { updated: done.value.updated, refused: done.value.refused } : done)}`,
    )
  }
  rmSync(folder, { recursive: true })
}

async function bookSome(app) {
  const { rows } = await listRecords(app, {
    actor,
    unit,
    register: 'instruments.terms',
    offset: 0,
    limit: 200,
  })
  let booked = 0
  for (const { values } of rows) {
    if (booked === 3) break
    const result = await book(app, actor, {
      ...{ unit, id: values.instrument, waits: false, language: 'zh' },
      values: {
        ...{ person: 'guest', personName: '访客', organisation: '91320506MA1ABCDE2X' },
        ...{ organisationName: '示例市甲研发有限公司', purpose: '断口分析' },
        ...{ from: '2025-07-08T09:00+08:00', to: '2025-07-08T11:00+08:00' },
      },
    })
    if (result.ok) booked++
  }
  say(`${booked} booked`)
}

const questions = [
  { period: '2024' },
  { period: '2024', asOf: '2024-12-20' },
  { period: '2024', asOf: '2025-01-05' },
  { period: '2023' },
  { period: '2025' },
]

/** Every measure for some periods, as of several moments, as the commit computed them. */
async function figuresOf(app) {
  const figures = []
  for (const { period, asOf } of questions) {
    const asked = [...app.measures.measures.keys()].map((measure) => ({ measure, period, scope: { unit } }))
    for (const figure of must(await takeFigures(app, { actor, asOf, figures: asked }))) {
      const { measure, value, records, digest } = figure
      figures.push({ measure, period, ...(asOf ? { asOf } : {}), value, records, digest })
    }
  }
  return figures
}

const folder = mkdtempSync(join(tmpdir(), 'youju-upgrade-'))
chmodSync(folder, 0o755)
const database = await openDatabase({ data: join(folder, 'data') })
try {
  await migrate(database, migrations)
  const app = assemble(database, clock)
  for (const one of sampleUnits) must(await createUnit(database, actor, one))
  for (const [register, versions] of thinned(app.catalogue.registers)) {
    const action = `${register}/load-sample`
    const loaded = await writeRecords(app, { actor, unit, action }, (writer) =>
      writer.takeOver(register, versions),
    )
    say(`${register}: ${must(loaded)} versions`)
  }
  await work(app)
  const { problems, ...verified } = must(await verifyEverything(app, actor, {}))
  if (problems.length > 0) throw new Error(JSON.stringify(problems[0]))
  const figures = await figuresOf(app)
  const { indicators, budget, tasks } = must(await evaluate(app, { actor, unit, year: 2024 }))
  const evaluation = {
    tasks: tasks.length,
    budget: budget.map(({ item, initial, adjustment, adjusted, spent, rate }) => [
      ...[item, initial, adjustment, adjusted, spent, rate],
    ]),
    indicators: indicators.map(({ code, target, actual, deviation, met, figure }) => [
      ...[code, target, actual, deviation, met, figure?.measure ?? null],
    ]),
  }

  rmSync(backup, { force: true })
  must(await backupTo(app, actor, backup, () => undefined))
  const line = (value) => JSON.stringify(value)
  writeFileSync(
    figuresFile,
    `{
"verified": ${line(verified)},
"evaluation": ${line(evaluation)},
"figures": [
${figures.map(line).join(',\n')}
]}
`,
  )
  say(JSON.stringify(verified))
} finally {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
}
