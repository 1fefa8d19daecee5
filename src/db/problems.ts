import { defineProblems } from '#lib'

export const problems = defineProblems('db', {
  unavailable: {
    zh: '数据库暂时连不上：{reason}',
    en: 'The database cannot be reached: {reason}',
    todo: {
      zh: '没有任何内容被改动，请稍后重试；一直如此时请检查数据库服务',
      en: 'Nothing was changed: try again; if it lasts, look after the database server',
    },
  },
  'cannot-start': {
    zh: '数据目录 {data} 里的数据库启动不了：{reason}（日志 {log}）',
    en: 'The database in {data} does not start: {reason} (log {log})',
    todo: { zh: '请按日志处理后重试', en: 'See to what the log says and try again' },
  },
  'cannot-create': {
    zh: '无法在 {data} 建立数据库：{reason}',
    en: 'No database can be made in {data}: {reason}',
    todo: { zh: '请用 --data 指定一个可写的本地目录', en: 'Give a writable local folder with --data' },
  },
  'second-server': {
    zh: '数据目录 {data} 已由另一个服务使用（进程 {pid}）',
    en: 'A server already uses the data folder {data} (process {pid})',
    todo: {
      zh: '请先停掉它，或用 --data 指定别的目录',
      en: 'Stop it first, or give another folder with --data',
    },
  },
  'data-of-another-user': {
    zh: '数据目录 {data} 属于别的用户，当前用户读不了',
    en: 'The data folder {data} belongs to another user and cannot be read',
    todo: {
      zh: '请用建立它的用户运行，或用 --data 指定别的目录',
      en: 'Run as the user who made it, or give another folder with --data',
    },
  },
  'data-out-of-reach': {
    zh: '数据库以系统用户 {user} 运行，但它进不了 {data}',
    en: 'The database runs as the system user {user}, who cannot enter {data}',
    todo: {
      zh: '请让上级目录可通过（chmod o+x），或把数据移到 /var/lib 之下再用 --data 指明',
      en: 'Let its parent folders be entered (chmod o+x), or move the data below /var/lib and name it with --data',
    },
  },
  'data-gone': {
    zh: '数据目录 {data} 指向 {home}，但那里已没有数据库',
    en: 'The data folder {data} points to {home}, where there is no database any more',
    todo: {
      zh: '请恢复 {home}，或删去 {data} 重新开始',
      en: 'Bring {home} back, or remove {data} to begin anew',
    },
  },
  'data-of-another-version': {
    zh: '数据目录 {data} 由 PostgreSQL {found} 建立，本程序自带的是 {needed}',
    en: 'The data folder {data} was made by PostgreSQL {found}; this program carries {needed}',
    todo: {
      zh: '请用原来的版本 backup，再用本版本 restore 到新的数据目录',
      en: 'Run backup with the old version and restore into a new data folder with this one',
    },
  },
  'no-unprivileged-user': {
    zh: 'PostgreSQL 不允许以 root 运行，本机也没有可用的普通系统用户：{reason}',
    en: 'PostgreSQL does not run as root, and this machine has no system user for it: {reason}',
    todo: {
      zh: '请以普通用户运行，或先执行 useradd --system youju',
      en: 'Run as an ordinary user, or run useradd --system youju first',
    },
  },
  'no-binaries': {
    zh: '没有适合本机（{platform}）的 PostgreSQL 程序：{reason}',
    en: 'There is no PostgreSQL for this machine ({platform}): {reason}',
    todo: {
      zh: '请重新执行 npm ci，或用 DATABASE_URL 指定数据库服务',
      en: 'Run npm ci again, or name a server with DATABASE_URL',
    },
  },
  'not-a-url': {
    zh: '数据库地址无法识别',
    en: 'The database address cannot be read',
    todo: {
      zh: '请写成 postgres://用户:密码@主机:5432/库名',
      en: 'Write it like postgres://user:password@host:5432/name',
    },
  },
  'too-old': {
    zh: '数据库服务是 PostgreSQL {found}，需要 15 或更新版本',
    en: 'The server is PostgreSQL {found}; 15 or newer is needed',
    todo: {
      zh: '请升级数据库服务，或不设 DATABASE_URL 使用自带的数据库',
      en: 'Upgrade the server, or leave DATABASE_URL out for the embedded one',
    },
  },
  'wrong-encoding': {
    zh: '数据库的编码是 {found}，需要 UTF8',
    en: 'The database is encoded in {found}; UTF8 is needed',
    todo: {
      zh: "请用 create database … encoding 'UTF8' template template0 另建一个库",
      en: "Make one with create database … encoding 'UTF8' template template0",
    },
  },
  'no-citus': {
    zh: '这个数据库没有 citus 扩展，不能分布到几台服务器',
    en: 'This database lacks the citus extension and cannot be distributed',
    todo: {
      zh: '请数据库管理员在各台服务器上装好 Citus，在这个数据库里执行 create extension citus，再重试',
      en: 'Have the administrator install Citus on every server and run create extension citus in this database',
    },
  },
  'no-workers': {
    zh: '没有可以放数据的工作节点',
    en: 'There is no worker that data could lie on',
    todo: {
      zh: '请数据库管理员用 citus_add_node 加入工作节点，再重试',
      en: 'Have the administrator add workers with citus_add_node, and try again',
    },
  },
  'no-session-login': {
    zh: '分布到几台服务器要有单独的应用登录名',
    en: 'A distributed database needs a login of the application of its own',
    todo: {
      zh: '建一个属于 youju_app 的登录名，把它的地址写在 DATABASE_SESSION_URL 里，再重试',
      en: 'Make a login that is a member of youju_app, put its address into DATABASE_SESSION_URL, and try again',
    },
  },
  'no-app-role': {
    zh: '数据库用户 {user} 无权以应用角色 youju_app 工作：{reason}',
    en: 'The database user {user} may not act as the role youju_app: {reason}',
    todo: {
      zh: '请数据库管理员执行：create role youju_app nologin; grant youju_app to {user}',
      en: 'Ask the administrator to run: create role youju_app nologin; grant youju_app to {user}',
    },
  },
  'migration-changed': {
    zh: '迁移 {id} 在执行之后被改动过',
    en: 'The migration {id} was changed after it had run',
    todo: {
      zh: '已执行的迁移不能再改，请恢复原文，另写一个新迁移',
      en: 'Restore its text and write a new migration',
    },
  },
  'newer-schema': {
    zh: '数据库已由更新的版本升级过（{id}），本版本不认识',
    en: 'The database was migrated by a newer version ({id}) that this one does not know',
    todo: { zh: '请改用更新的版本', en: 'Use the newer version' },
  },
  'disk-full': {
    zh: '磁盘已满，操作没有进行：{reason}',
    en: 'The disk is full and nothing was done: {reason}',
    todo: { zh: '请腾出空间后重试', en: 'Free some space and try again' },
  },
  busy: {
    zh: '数据库的连接已用完',
    en: 'The database has no connection left',
    todo: { zh: '请稍后重试', en: 'Try again in a moment' },
  },
  conflict: {
    zh: '与另一项同时进行的操作冲突，本次没有进行',
    en: 'Another operation was under way at once, so this one was not done',
    todo: { zh: '请重试', en: 'Try again' },
  },
  'backup-exists': {
    zh: '文件 {file} 已存在，备份不覆盖它',
    en: '{file} exists and is not overwritten',
    todo: { zh: '请换一个文件名', en: 'Choose another name' },
  },
  'backup-not-written': {
    zh: '备份文件 {file} 写不了：{reason}',
    en: 'The backup {file} cannot be written: {reason}',
    todo: { zh: '请换一个可写的位置', en: 'Choose a place that can be written' },
  },
  'backup-unreadable': {
    zh: '备份文件 {file} 读不了：{reason}',
    en: 'The backup {file} cannot be read: {reason}',
    todo: { zh: '请检查文件名与权限', en: 'Check its name and permissions' },
  },
  'not-a-backup': {
    zh: '{file} 不是 youju 的备份文件',
    en: '{file} is no backup of youju',
    todo: { zh: '请选用 youju backup 生成的文件', en: 'Give a file that youju backup made' },
  },
  'backup-damaged': {
    zh: '备份文件 {file} 已损坏，内容与备份时的不一致',
    en: 'The backup {file} is damaged: it does not hold what was backed up',
    todo: { zh: '没有恢复任何内容，请换用另一份备份', en: 'Nothing was restored: use another backup' },
  },
  'backup-incomplete': {
    zh: '备份文件 {file} 不完整，后面缺了一段',
    en: 'The backup {file} is incomplete: its end is missing',
    todo: {
      zh: '没有恢复任何内容；请重新复制这个文件并核对大小，或换用另一份备份',
      en: 'Nothing was restored: copy the file again and compare its size, or use another backup',
    },
  },
  'not-empty': {
    zh: '数据库 {place} 里已有数据（{table}），备份只能恢复到空库',
    en: 'The database {place} holds data ({table}); a backup is restored into an empty one only',
    todo: {
      zh: '请用 --data 指定一个新目录，或用 DATABASE_URL 指定一个空库',
      en: 'Give a new folder with --data, or an empty database with DATABASE_URL',
    },
  },
})
