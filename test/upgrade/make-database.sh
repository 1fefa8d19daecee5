#!/bin/sh
# Makes a commit's small database again, by that commit's own code: test/upgrade/make-database.sh [COMMIT]
# It needs the libraries of that commit in ./node_modules (they are those of the lock file then).
set -e
commit=${1:-52f5f29}
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
checkout=$(mktemp -d /tmp/youju-at-XXXXXX)
trap 'rm -rf "$checkout"' EXIT
chmod 755 "$checkout"
git -C "$root" archive "$commit" | tar -x -C "$checkout"
ln -s "$root/node_modules" "$checkout/node_modules"
mkdir -p "$checkout/test/upgrade"
cp "$here/make-database.mjs" "$checkout/test/upgrade/"
# Node 24 comes with the libraries.
PATH="$root/node_modules/.bin:$PATH"
export PATH
cd "$checkout"
node test/upgrade/make-database.mjs "$here/$commit.youju-backup" "$here/$commit.json"
