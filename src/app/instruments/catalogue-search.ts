import type { Actor } from '#access'
import { type Language, type Result, settle, unwrap } from '#lib'
import { countFacets, type Facet, type FacetCount, listRecords, searchWords } from '#records'
import { and, type Condition, ge, is, lt, printValue, regionPrefix, startsWith, value } from '#registers'
import { instruments, otherNames } from '#systems'
import type { App } from '../open.ts'
import { type RecordShown, showRecord } from '../record.ts'
import { unitOf } from '../unit.ts'
import { bookableInstruments, tellOf } from './catalogue-row.ts'

/** Original values, 元: the steps by which the catalogue is narrowed. */
const bands = [
  ['0.00', '10 万元以下', 'below 100,000'],
  ['100000.00', '10 万–50 万元', '100,000 to 500,000'],
  ['500000.00', '50 万–100 万元', '500,000 to 1,000,000'],
  ['1000000.00', '100 万–500 万元', '1,000,000 to 5,000,000'],
  ['5000000.00', '500 万元以上', 'from 5,000,000'],
] as const

/** What the catalogue can be narrowed by; each is a query parameter, in the order of the page. */
export const catalogueFacets = ['class', 'region', 'band', 'domestic', 'zone', 'sharing', 'owner'] as const
export type CatalogueFacet = (typeof catalogueFacets)[number]

const sorts = {
  dearest: { field: 'originalValue', descending: true },
  cheapest: { field: 'originalValue', descending: false },
  newest: { field: 'onlineOn', descending: true },
}
export type CatalogueSort = keyof typeof sorts

export interface CatalogueAsked {
  readonly unit?: string | undefined
  readonly search?: string | undefined
  readonly chosen: { readonly [facet in CatalogueFacet]?: string | undefined }
  /** Only what can be booked online. */
  readonly bookable?: boolean | undefined
  readonly sort?: CatalogueSort | undefined
  readonly offset: number
  readonly limit: number
  readonly language: Language
}

export interface FacetShown {
  readonly facet: CatalogueFacet
  readonly label: string
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[]
}

/** An instrument in the catalogue, with what its owner and its users say of it. */
export interface CatalogueRow extends RecordShown {
  readonly bookable: boolean
  /** What an hour costs those from outside, at its lowest. */
  readonly priceFrom?: string
  /** The mean of its users' stars, and of how many. */
  readonly stars?: string
  readonly reviewed: number
}

export interface CataloguePage {
  readonly rows: readonly CatalogueRow[]
  readonly total: number
  /** How many of what was asked for can be booked online. */
  readonly bookable: number
  readonly facets: readonly FacetShown[]
  /** By what else was searched, as the field's short names stand for full ones and the other way round. */
  readonly searchedToo: readonly string[]
}

/** Only what is on the network stands in the catalogue. */
const listed = is('state', 'online')

const rowFields = [
  'number',
  'name',
  'ownerName',
  'manufacturer',
  'model',
  'class',
  'subclass',
  'originalValue',
  'region',
  'functions',
  'sharing',
  'domestic',
  'zone',
] as const

/** A page of the catalogue with what it can be narrowed by. Problems: those of `unitOf` and `listRecords`. */
export function askCatalogue(app: App, actor: Actor, asked: CatalogueAsked): Promise<Result<CataloguePage>> {
  return settle(async () => {
    const unit = unwrap(await unitOf(app, actor, asked.unit))
    const { search, chosen, offset, limit, language } = asked
    const conditions = catalogueFacets.flatMap((facet) => chosenCondition(facet, chosen[facet]) ?? [])
    const whose = { actor, unit }
    const withTerms = await bookableInstruments(app, whose)
    const alike = Object.fromEntries(searchWords(search ?? '').map((word) => [word, otherNames(word)]))
    const from = { ...whose, register: instruments.name, ...(search ? { search, alike } : {}) }
    const among = asked.bookable ? { among: withTerms } : {}
    const where = and(listed, ...conditions)
    const sort = [sorts[asked.sort ?? 'dearest']]
    const [page, booked, counts] = await Promise.all([
      listRecords(app, {
        ...from,
        ...among,
        where,
        sort,
        fields: rowFields,
        isCounted: true,
        offset,
        limit,
      }),
      asked.bookable
        ? undefined
        : listRecords(app, { ...from, among: withTerms, where, fields: ['number'], offset: 0, limit: 1 }),
      countFacets(app, {
        ...from,
        ...among,
        where: listed,
        facets: catalogueFacets.map((facet) => facetOf(facet, chosen[facet])),
      }),
    ])
    const told = await tellOf(app, whose, page.rows)
    return {
      rows: page.rows.map((row) => ({ ...showRecord(instruments, row, language), ...told(row.id) })),
      total: counts.total,
      bookable: booked?.total ?? counts.total,
      searchedToo: Object.values(alike).flat(),
      facets: await Promise.all(
        catalogueFacets.map((facet, index) =>
          showFacet(app, { actor, unit }, facet, counts.facets[index] ?? [], language),
        ),
      ),
    }
  })
}

function facetOf(facet: CatalogueFacet, wanted: string | undefined): Facet {
  const condition = chosenCondition(facet, wanted)
  const chosen = condition ? { chosen: condition } : {}
  if (facet === 'band') return { field: 'originalValue', steps: bands.map(([least]) => least), ...chosen }
  return { field: facet, limit: facet === 'owner' ? 12 : 40, ...chosen }
}

function chosenCondition(facet: CatalogueFacet, wanted: string | undefined): Condition | undefined {
  if (wanted === undefined || wanted === '') return undefined
  if (facet === 'region') return startsWith('region', regionPrefix(wanted))
  if (facet === 'domestic') return is('domestic', wanted === 'true')
  if (facet !== 'band') return is(facet, wanted)
  const place = bands.findIndex(([least]) => least === wanted)
  const above = bands[place + 1]
  const from = ge('originalValue', value(bands[place]?.[0] ?? wanted))
  return above ? and(from, lt('originalValue', value(above[0]))) : from
}

async function showFacet(
  app: App,
  { actor, unit }: { actor: Actor; unit: string },
  facet: CatalogueFacet,
  counts: readonly FacetCount[],
  language: Language,
): Promise<FacetShown> {
  const known = counts.filter((one): one is { value: string; count: number } => one.value !== undefined)
  const names =
    facet === 'owner'
      ? await ownerNames(
          app,
          { actor, unit },
          known.map((one) => one.value),
        )
      : undefined
  const wordsOf = (text: string): string => {
    if (facet === 'band') return bands.find(([least]) => least === text)?.[language === 'zh' ? 1 : 2] ?? text
    if (facet === 'owner') return names?.get(text) ?? text
    return printValue(instruments.fields[facet], facet === 'domestic' ? text === 'true' : text, language)
  }
  const values = known.map(({ value: text, count }) => ({ value: text, label: wordsOf(text), count }))
  const inOrder = facet === 'band' ? values.sort((a, b) => Number(a.value) - Number(b.value)) : values
  return { facet, label: labelOf(facet, language), values: inOrder }
}

function labelOf(facet: CatalogueFacet, language: Language): string {
  return instruments.fields[facet === 'band' ? 'originalValue' : facet === 'owner' ? 'ownerName' : facet]
    .label[language]
}

async function ownerNames(
  app: App,
  whose: { readonly actor: Actor; readonly unit: string },
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const where: Condition = { field: 'code', in: codes }
  const register = 'instruments.institutions'
  const page = await listRecords(app, {
    ...whose,
    register,
    where,
    fields: ['code', 'name'],
    offset: 0,
    limit: 100,
  })
  return new Map(page.rows.map(({ values }) => [String(values.code), String(values.name)]))
}
