import type { Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Place, Problem } from '#lib'
import { problems } from '../problems.ts'
import { type PlacedReference, placeAt, referenceIndex, scanReferences, standIn } from './scan.ts'

/** A piece of a sentence before its numbers are known. */
export type NarrativeRun =
  | { readonly kind: 'text'; readonly text: string; readonly isStrong?: true }
  | { readonly kind: 'reference'; readonly of: PlacedReference; readonly isStrong?: true }

export type NarrativeBlock =
  /** 2, 3, 4: printed as （一）, 1., （1）. */
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly runs: readonly NarrativeRun[] }
  /** `marker`: what stands before an item of a list. */
  | { readonly kind: 'paragraph'; readonly marker?: string; readonly runs: readonly NarrativeRun[] }
  | {
      readonly kind: 'table'
      readonly align: readonly ('left' | 'center' | 'right')[]
      /** The first row is the head. */
      readonly rows: readonly (readonly (readonly NarrativeRun[])[])[]
    }

/** A narrative, read: plain and frozen, its numbers still references. */
export interface Narrative {
  readonly blocks: readonly NarrativeBlock[]
  readonly references: readonly PlacedReference[]
  readonly problems: readonly Problem[]
}

/** What Markdown can say and a narrative cannot, in words. */
const foreign: Partial<Record<Nodes['type'], string>> = {
  code: '代码块',
  inlineCode: '代码',
  html: ' HTML 标签',
  image: '图片',
  imageReference: '图片',
  blockquote: '引文块',
  thematicBreak: '分隔线',
  definition: '链接定义',
  linkReference: '链接引用',
  footnoteDefinition: '脚注',
  footnoteReference: '脚注',
}

/**
 * Stands for `**` while Markdown is read. CommonMark closes no bold between a Chinese full stop and a character
 * (`**是。**否`), so bold is paired here instead: the first opens, the next closes, within one block.
 */
const bold = '\uE003\uE003'

interface Reading {
  readonly markdown: string
  /** With the stand-ins of references and bold, offsets unchanged. */
  readonly masked: string
  /** The text that is read. */
  readonly within: Place
  readonly references: readonly PlacedReference[]
  readonly problems: Problem[]
}

/**
 * Reads a section's Markdown: headings `##` to `####`, paragraphs, bold, lists, tables, and `{references}`.
 * Never fails: what cannot be read is a problem with its place, and the rest stands.
 * Problems: those of scanReferences, report/heading-level, not-printable, unclosed-emphasis.
 */
export function parseNarrative(markdown: string, within: Place): Narrative {
  const scan = scanReferences(markdown, within)
  const masked = scan.masked.replace(/\\.|\*\*/gsu, (sign) => (sign === '**' ? bold : sign))
  const tree = fromMarkdown(masked, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  const reading: Reading = {
    markdown,
    masked,
    within,
    references: scan.references,
    problems: [...scan.problems],
  }
  const blocks = tree.children.flatMap((node) => readBlock(node, reading))
  return Object.freeze({ blocks, references: scan.references, problems: reading.problems })
}

function placeOf(node: Nodes, { markdown, within }: Reading) {
  return placeAt(markdown, node.position?.start.offset ?? 0, within)
}

function readBlock(node: RootContent, reading: Reading): NarrativeBlock[] {
  switch (node.type) {
    case 'heading': {
      const runs = readRuns(node, reading)
      const { depth } = node
      if (depth === 2 || depth === 3 || depth === 4) return [{ kind: 'heading', level: depth, runs }]
      reading.problems.push(problems['heading-level']({}, placeOf(node, reading)))
      return [{ kind: 'paragraph', runs }]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', runs: readRuns(node, reading) }]
    case 'list':
      return node.children.flatMap((item, i) => {
        const marker = node.ordered ? `${(node.start ?? 1) + i}.` : '·'
        const blocks = item.children.flatMap((child) => readBlock(child, reading))
        const [first, ...rest] = blocks
        return first?.kind === 'paragraph' && !first.marker ? [{ ...first, marker }, ...rest] : blocks
      })
    case 'table':
      return [
        {
          kind: 'table',
          align: node.children[0]?.children.map((_, i) => node.align?.[i] ?? 'left') ?? [],
          rows: node.children.map((row) => row.children.map((cell) => readRuns(cell, reading))),
        },
      ]
    default:
      reading.problems.push(
        problems['not-printable']({ what: foreign[node.type] ?? '这种内容' }, placeOf(node, reading)),
      )
      return []
  }
}

function readRuns(parent: Parents, reading: Reading): NarrativeRun[] {
  const runs = (parent.children as PhrasingContent[]).flatMap((node) => readPhrase(node, false, reading))
  const paired = pairBold(runs)
  if (!paired.isClosed)
    reading.problems.push(problems['unclosed-emphasis']({}, placeOfLastBold(parent, reading)))
  return joinTexts(paired.runs)
}

/** Between one sign and the next everything is bold; a last one without partner is printed as it was written. */
function pairBold(runs: readonly NarrativeRun[]): {
  readonly runs: NarrativeRun[]
  readonly isClosed: boolean
} {
  const signs = runs.reduce(
    (sum, run) => sum + (run.kind === 'text' ? run.text.split(bold).length - 1 : 0),
    0,
  )
  let seen = 0
  const strong = (run: NarrativeRun): NarrativeRun =>
    seen % 2 === 1 && seen < signs ? { ...run, isStrong: true } : run
  const paired = runs.flatMap((run): NarrativeRun[] => {
    if (run.kind === 'reference') return [strong(run)]
    return run.text.split(bold).flatMap((text, i) => {
      if (i > 0) seen++
      const isUnpaired = i > 0 && seen === signs && signs % 2 === 1
      const words = isUnpaired ? `**${text}` : text
      return words === '' ? [] : [strong({ ...run, text: words })]
    })
  })
  return { runs: paired, isClosed: signs % 2 === 0 }
}

function placeOfLastBold({ position }: Parents, { markdown, masked, within }: Reading) {
  return placeAt(markdown, masked.lastIndexOf(bold, position?.end.offset ?? 0), within)
}

function readPhrase(node: PhrasingContent, isStrong: boolean, reading: Reading): NarrativeRun[] {
  switch (node.type) {
    case 'text':
      return splitText(joinLines(node.value), isStrong, reading.references)
    case 'break':
      return []
    // A report has one way to stress words, so both of Markdown's are bold.
    case 'strong':
    case 'emphasis':
      return node.children.flatMap((child) => readPhrase(child, true, reading))
    case 'link':
    case 'delete':
      return node.children.flatMap((child) => readPhrase(child, isStrong, reading))
    default:
      reading.problems.push(
        problems['not-printable']({ what: foreign[node.type] ?? '这种内容' }, placeOf(node, reading)),
      )
      return []
  }
}

/** A line's end within a paragraph is a space between Latin words and nothing between Chinese ones. */
function joinLines(text: string): string {
  return text.replace(/(?<=[\x21-\x7e])\n(?=[\x21-\x7e])/gu, ' ').replace(/\n/gu, '')
}

function splitText(text: string, isStrong: boolean, references: readonly PlacedReference[]): NarrativeRun[] {
  const strong = isStrong ? { isStrong: true as const } : {}
  const runs: NarrativeRun[] = []
  let done = 0
  for (const match of text.matchAll(standIn)) {
    if (match.index > done) runs.push({ kind: 'text', text: text.slice(done, match.index), ...strong })
    const of = references[referenceIndex(match[0])]
    if (of) runs.push({ kind: 'reference', of, ...strong })
    done = match.index + match[0].length
  }
  if (done < text.length) runs.push({ kind: 'text', text: text.slice(done), ...strong })
  return runs
}

function joinTexts(runs: readonly NarrativeRun[]): NarrativeRun[] {
  const joined: NarrativeRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.kind === 'text' && last?.kind === 'text' && run.isStrong === last.isStrong)
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}
