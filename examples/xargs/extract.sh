#!/bin/sh
# Every page of a folder, two processes at a time: extract.sh PAGES ARTICLES
# Each call writes a file of its own: lines of processes that share one would mix. For a dump that must survive a
# stop, or to have the failures in a list, use `recorte batch`.
set -eu
pages=$1
export articles=$2

mkdir -p "$articles"
find "$pages" -type f -name '*.html' -print0 |
  xargs -0 -r -n 64 -P 2 sh -c 'recorte --compact "$@" > "$(mktemp "$articles/part-XXXXXX")"' sh

# Exit code 123: a page failed; its message stands above.
