import { type CodeItem, defineCodeList } from '#registers'
import { templates } from './template/registry.ts'

/** What the written sections of all templates are called. The number before a heading belongs to the template. */
function sectionItems(): readonly CodeItem[] {
  const items = new Map<string, CodeItem>()
  for (const { sections } of templates)
    for (const section of sections)
      if (section.kind === 'narrative' && !items.has(section.key))
        items.set(section.key, {
          code: section.key,
          label: { zh: section.heading.replace(/^[一二三四五六七八九十]+、/, ''), en: section.en },
        })
  return [...items.values()]
}

/** The sections that people write, as the templates name them. */
export const narrativeSections = defineCodeList({
  name: 'evaluation.narrativeSections',
  label: { zh: '正文章节', en: 'Narrative section' },
  source: '各地自评报告模板中由人撰写的各节',
  items: sectionItems(),
})
