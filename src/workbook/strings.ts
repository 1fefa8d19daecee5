import { TableExcess, tableLimits } from './limits.ts'
import { TextStore } from './text-store.ts'
import { scanXml, unescapeControls } from './xml.ts'

/** The workbook's shared texts: runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(chunks: AsyncIterable<Buffer>): Promise<TextStore> {
  const store = new TextStore()
  let text = ''
  let isText = false
  let isGuide = false
  const scan = scanXml(chunks, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') isText = !isGuide
      else if (name === 'rPh') isGuide = true
    },
    close(name) {
      if (name === 'si') {
        store.append(unescapeControls(text))
        if (store.bytes > tableLimits.sharedTexts)
          throw new TableExcess(
            { zh: '共用文字的字节数', en: 'the bytes of its shared texts' },
            tableLimits.sharedTexts,
          )
      } else if (name === 't') isText = false
      else if (name === 'rPh') isGuide = false
    },
    text(part) {
      if (!isText) return
      text += part
      if (text.length > tableLimits.cell)
        throw new TableExcess({ zh: '一个格子的字数', en: 'the characters of a cell' }, tableLimits.cell)
    },
  })
  for await (const _ of scan) {
  }
  return store
}
