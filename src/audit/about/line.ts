import type { AuditDocument } from '../document.ts'

/** A line near the head of a document, and how far it stands out. */
export interface HeadLine {
  readonly text: string
  /** A heading of no number, as titles are. */
  readonly isHeading: boolean
}

const headBlocks = 40

/** What a portal puts around a document: the way to the page, when it was put there, its foot. */
const portal =
  /^(?:当前|您(?:现在)?的?|所在)?(?:位置|所在位置)|首页\s*[>＞»›/]|[>＞»›].*[>＞»›]|(?:发布|发文|成文|更新)(?:时间|日期)|(?:浏览|阅读|点击|访问)(?:次数|量)|字[体号]\s*[:：]|网站地图|打印本页|关闭窗口|^(?:主办|承办|索引号|信息分类|版权所有)[:：]?/

/** Whether a line belongs to the page that shows a document rather than to the document. */
export const isOfPortal = (text: string): boolean => portal.test(text.trim())

/** The lines before the first table's rows and after it, near the head; captions too. */
export function headLines({ blocks }: AuditDocument): readonly HeadLine[] {
  return blocks.slice(0, headBlocks).flatMap((block): readonly HeadLine[] => {
    if (block.kind === 'table') return block.caption === '' ? [] : [{ text: block.caption, isHeading: false }]
    if (block.kind === 'paragraph') return [{ text: block.text, isHeading: false }]
    return [{ text: `${block.number}${block.text}`, isHeading: block.number === '' }]
  })
}
