import { defineSystem } from '../system.ts'
import { grants, roleList } from './grant.ts'
import { people } from './person.ts'
import { showings } from './showing.ts'

export const peopleSystem = defineSystem({
  name: 'people',
  label: { zh: '人员与授权', en: 'People and grants' },
  registers: [people, grants, showings],
  codeLists: [roleList],
  measures: [],
})

export { grants, people, showings }
