#!/bin/sh
# What one asks of a file of articles, in jq: queries.sh ARTICLES.ndjson
set -eu
articles=$1

echo '# Headlines of articles, with their day'
jq -r 'select(.kind != "not-article" and .headline) | [.date.day // "no date", .headline] | @tsv' "$articles"

echo '# Articles by author'
jq -rn 'reduce (inputs | .byline.authors[]) as $name ({}; .[$name] += 1) | to_entries | sort_by(-.value, .key)[] | "\(.value)\t\(.key)"' "$articles"

echo '# What other stories they offer'
jq -r '.headline as $from | .related[] | [$from, .cue, .text] | @tsv' "$articles"

echo '# Photo credits, each once'
jq -rn '[inputs | .captions[].credit // empty] | unique[]' "$articles"

echo '# Worth a second look: the body is not sure'
jq -r 'select(.confidence.body != null and .confidence.body < 0.6) | [.confidence.body, .source.name, .headline] | @tsv' "$articles"

echo '# One of each text: by fingerprint'
jq -rn 'reduce inputs as $a ({}; .[$a.fingerprint] //= $a.id) | .[]' "$articles"
