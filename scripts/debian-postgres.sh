#!/bin/sh
# A throw-away cluster of Debian's own PostgreSQL, to run the tests against the oldest version that we support:
#
#   url=$(scripts/debian-postgres.sh start)      prints the address of a user who may create databases
#   YOUJU_TEST_DATABASE_URL=$url npx vitest run
#   scripts/debian-postgres.sh stop "$url"
#
# Installs the package where it is missing (root only). Nothing of it outlives `stop`.
set -eu

programs() {
  ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | head -n 1
}

ensure_installed() {
  [ -n "$(programs)" ] && return
  [ "$(id -u)" = 0 ] || { echo "PostgreSQL is missing: apt-get install postgresql" >&2; exit 2; }
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -q && apt-get install -q -y --no-install-recommends postgresql; } >&2
}

# PostgreSQL refuses root; the package brings the user `postgres`.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi
}

start() {
  ensure_installed
  bin=$(programs)
  folder=$(as_postgres 'mktemp -d /tmp/youju-debian-XXXXXX')
  password=$(od -An -N18 -tx1 /dev/urandom | tr -d ' \n')
  port=$(node -e "const s=require('net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})")
  as_postgres "umask 077; printf %s '$password' > '$folder/password'
    '$bin/initdb' -D '$folder/data' -U postgres --pwfile='$folder/password' --auth=scram-sha-256 \
      --encoding=UTF8 --locale=C.UTF-8 --no-sync --no-instructions >&2
    '$bin/pg_ctl' start -s -w -D '$folder/data' -l '$folder/log' \
      -o \"-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='$folder' -c fsync=off\" >&2"
  echo "postgres://postgres:$password@127.0.0.1:$port/postgres?application_name=$(basename "$folder")"
}

stop() {
  folder=/tmp/$(expr "$1" : '.*application_name=\(youju-debian-[A-Za-z0-9]*\)$')
  as_postgres "'$(programs)/pg_ctl' stop -s -m immediate -D '$folder/data'; rm -rf '$folder'" >&2
}

case "${1:-}" in
  start) start ;;
  stop) stop "${2:?the address that start printed}" ;;
  *) echo "usage: $0 start | stop ADDRESS" >&2; exit 2 ;;
esac
