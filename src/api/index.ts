export { type Listening, listen } from './listen.ts'
export { createServer, type Server } from './server.ts'
