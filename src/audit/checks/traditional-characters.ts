import type { AuditDocument, DocumentPlace } from '../document.ts'
import { type Check, quoted, type Remark } from './check.ts'

/** Common traditional characters that no simplified text has, each with its simplified form. */
const pairs =
  '門门業业務务發发會会國国學学實实對对關关資资產产經经過过進进員员開开運运動动單单機机構构據据計计劃划質质標标準准結结轉转餘余額额費费財财報报總总體体評评價价項项數数據据設设備备應应當当認认證证長长區区縣县鎮镇鄉乡億亿萬万屬属權权責责優优劣劣壓压縮缩減减'
const simplified = new Map<string, string>()
for (let at = 0; at + 1 < pairs.length; at += 2) {
  const [traditional = '', plain = ''] = [pairs[at], pairs[at + 1]]
  if (traditional !== plain) simplified.set(traditional, plain)
}
const anyTraditional = new RegExp(`[${[...simplified.keys()].join('')}]`)

interface Text {
  readonly text: string
  readonly place: DocumentPlace
}

function textsOf(document: AuditDocument): readonly Text[] {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') return [{ text: block.text, place: block.place }]
    return block.rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        cell.covered || !anyTraditional.test(cell.text)
          ? []
          : [{ text: cell.text, place: { ...block.place, row: at + 1, column: column + 1 } }],
      ),
    )
  })
}

const mostInSimplifiedText = 20

function examine(document: AuditDocument): readonly Remark[] {
  const found = textsOf(document).filter(({ text }) => anyTraditional.test(text))
  // A text in traditional characters throughout is not a slip.
  if (found.length > mostInSimplifiedText) return []
  return found.map(({ text, place }) => {
    const at = text.search(anyTraditional)
    const character = text[at] ?? ''
    const word = text.slice(Math.max(0, at - 3), at + 1)
    return {
      severity: 'question',
      message: `「${word}」中的「${character}」是繁体字，应为「${simplified.get(character)}」。`,
      at: [quoted(place, word)],
      expected: simplified.get(character) ?? '',
      found: character,
    }
  })
}

export const check: Check = {
  name: 'traditional-characters',
  label: { zh: '繁体字', en: 'Traditional characters' },
  about: { zh: '简体文本中夹有繁体字。', en: 'A traditional character in a simplified text.' },
  examine: ({ document }) => examine(document),
}
